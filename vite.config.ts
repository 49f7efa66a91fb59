import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { assemblyScript } from './scripts/assembly-script.ts'

export default defineConfig({
  // Relative, so that the built folder works from any path of any static host.
  base: './',
  plugins: [assemblyScript(), react(), tailwindcss(), withoutPolicyInDevelopment()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first paint needs, in one file instead of in forty that other pages share parts of.
            { name: 'first-paint', tags: ['$initial'], priority: 1 },
            // Small pieces that several later panels share go with those they are loaded with most.
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 3_000 },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [assemblyScript()] },
  // Its wasm and worker are served as files; the pre-bundler breaks their URLs.
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    // Test files share what they import: loading it for each took longer than the tests. None may leave a module changed.
    isolate: false,
    maxWorkers: '100%',
  },
})

/** React's hot reload writes an inline script, which the policy of index.html forbids everywhere else. */
function withoutPolicyInDevelopment(): Plugin {
  return {
    name: 'without-policy-in-development',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  }
}
