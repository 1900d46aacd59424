import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../theme/page.css';
import { WorkspaceApp } from './WorkspaceApp.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <WorkspaceApp />
    </StrictMode>,
  );
}
