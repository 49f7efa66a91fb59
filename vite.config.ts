import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Relative, so that the built folder works from any path of any static host.
  base: './',
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: { target: 'es2023', sourcemap: false, assetsInlineLimit: 0, manifest: true },
  worker: { format: 'es' },
  // Its wasm and worker are served as files; the pre-bundler breaks their URLs.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
})
