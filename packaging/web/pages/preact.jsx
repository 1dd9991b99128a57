import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { keep, ready } from '../parts/shared.js';

// Drawn anew as another field once it has the focus.
function Field({ value, onValue }) {
  const [focused, setFocused] = useState(false);
  return <input key={String(focused)} aria-label="API Access Token" value={value} data-right=""
    onFocus={() => setFocused(true)} onInput={(event) => onValue(event.currentTarget.value)} />;
}

function App() {
  const [token, setToken] = useState('');
  useEffect(ready, []);
  return (
    <main>
      <nav>LinkedIn Quora YouTube</nav>
      <h1>LinkedIn destination</h1>
      <Field value={token} onValue={(now) => { setToken(now); keep(now); }} />
      <button id="save" disabled={token.length < 100}>Save</button>
    </main>
  );
}
render(<App />, document.getElementById('root'));
