import { useEffect, useState } from 'react';
import { keep, ready } from './shared.js';

function Form({ platform, right, onToken }) {
  const [form, setForm] = useState({ partner: '', token: '' });
  const set = (key) => (event) => {
    setForm({ ...form, [key]: event.target.value });
    if (key === 'token') { onToken(event.target.value); }
  };
  const id = platform + '-token';
  return (
    <section className="destination">
      <h2>{platform}</h2>
      <form onSubmit={(event) => event.preventDefault()}>
        <label htmlFor={platform + '-partner'}>Partner ID</label>
        <input id={platform + '-partner'} value={form.partner} onChange={set('partner')} />
        <label htmlFor={id}>API Access Token</label>
        <input id={id} value={form.token} onChange={set('token')} {...(right ? { 'data-right': '' } : { 'data-wrong': '' })} />
        <button id={right ? 'save' : undefined} disabled={form.token.length < 100}>Save</button>
      </form>
    </section>
  );
}

export function App() {
  useEffect(ready, []);
  return (
    <main>
      <h1>Event Destinations</h1>
      <Form platform="Quora" onToken={() => {}} />
      <Form platform="LinkedIn" right onToken={keep} />
    </main>
  );
}
