import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: ['index.html', 'workspace.html'].map((name) => join(import.meta.dirname, name)),
    },
    // One page on one's own machine: its weight is not measured, the tabs' is.
    chunkSizeWarningLimit: 2000,
  },
});
