import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, pageHere } from './App.tsx';
import { handToOpener } from './identity/popup.ts';
import './page.css';

const root = document.getElementById('root');
if (root && !handToOpener()) {
  const { Page, begin } = pageHere();
  begin();
  createRoot(root).render(
    <StrictMode>
      <App Page={Page} />
    </StrictMode>,
  );
}
