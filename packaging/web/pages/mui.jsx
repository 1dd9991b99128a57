import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { keep, ready } from '../parts/shared.js';

function App() {
  const [token, setToken] = useState('');
  useEffect(ready, []);
  const change = (event) => { setToken(event.target.value); keep(event.target.value); };
  return (
    <>
      <h1>Quora</h1>
      <TextField id="q" label="API Access Token" slotProps={{ htmlInput: { 'data-wrong': '' } }} />
      <Dialog open transitionDuration={0} aria-labelledby="title">
        <DialogTitle id="title">LinkedIn</DialogTitle>
        <DialogContent>
          <TextField id="p" label="Partner ID" fullWidth />
          <TextField id="t" label="API Access Token" required fullWidth value={token} onChange={change}
            slotProps={{ htmlInput: { 'data-right': '' } }} />
          <Button id="save" disabled={token.length < 100}>Create Configuration</Button>
        </DialogContent>
      </Dialog>
    </>
  );
}
createRoot(document.getElementById('root')).render(<App />);
