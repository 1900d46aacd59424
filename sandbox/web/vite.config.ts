import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // One page on one's own machine: its weight is not measured, the tabs' is.
    chunkSizeWarningLimit: 2000,
  },
});
