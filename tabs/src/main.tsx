import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { handToOpener } from './identity/popup.ts';
import { loadPage } from './pages.ts';
import './page.css';

async function draw(root: HTMLElement): Promise<void> {
  // Not by `lazy`: what takes the place of a fallback is held back by React for a third of a second.
  const Page = await loadPage();
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
// Not awaited here: pages import what this very script is made of.
if (root && !handToOpener()) void draw(root);
