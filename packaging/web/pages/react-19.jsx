import { createRoot } from 'react-dom/client';
import { App } from '../parts/react-form.jsx';
createRoot(document.getElementById('root')).render(<App />);
