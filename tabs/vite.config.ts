import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packed } from './pack/packed.ts';
import { pageHtml } from './pack/page-html.ts';
import { stylesAhead } from './pack/styles-ahead.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: '/tabs/',
  plugins: [react(), stylesAhead(), pageHtml(), packed()],
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 900 },
});
