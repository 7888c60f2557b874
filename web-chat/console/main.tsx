import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import './styles/console.css';
import './styles/talk.css';
import './styles/voice.css';

const root = document.getElementById('app');
if (root !== null) createRoot(root).render(<App />);
