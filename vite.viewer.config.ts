import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { assemblyScript } from './scripts/assembly-script.ts'
import { onePage } from './scripts/one-page.ts'

/** The page that "Save as one HTML file" fills: built after the app, into `share/` of it. */
export default defineConfig({
  base: './',
  plugins: [onePage(new URL('./src', import.meta.url).pathname), assemblyScript(), react(), tailwindcss()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  publicDir: false,
  build: {
    target: 'es2023',
    sourcemap: false,
    outDir: 'dist/share',
    rolldownOptions: { input: new URL('./viewer.html', import.meta.url).pathname },
  },
  worker: { format: 'es', plugins: () => [assemblyScript()] },
})
