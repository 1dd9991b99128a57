import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import { keep, ready } from '../parts/shared.js';

function App() {
  useEffect(ready, []);
  const { register, watch, formState } = useForm({ mode: 'onBlur', defaultValues: { token: '', old: 'AQold' } });
  keep(watch('token'));
  return (
    <div role="dialog" aria-modal="true" aria-labelledby="t">
      <h2 id="t">Edit LinkedIn destination</h2>
      <form>
        <label>Previous API Access Token <input readOnly {...register('old')} data-wrong="" /></label>
        <label>API Access Token <input {...register('token', { required: true, minLength: 100 })} data-right="" /></label>
        <button id="save" disabled={!formState.isValid || !formState.touchedFields.token}>Update Configuration</button>
      </form>
    </div>
  );
}
createRoot(document.getElementById('root')).render(<App />);
