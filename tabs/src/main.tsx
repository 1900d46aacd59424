import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { handToOpener } from './identity/popup.ts';
import './page.css';

const root = document.getElementById('root');
if (root && !handToOpener()) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
