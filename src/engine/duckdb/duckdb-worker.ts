import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'

/**
 * duckdb-wasm's own worker, except that it does not fail in silence: where its wasm file cannot be fetched, it rejects a
 * promise that nobody holds, and the page would wait for ever. Thrown again, that is the worker's `error` event.
 * Says `ready` once, before any message of duckdb-wasm, because what is sent earlier would be lost.
 */
addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  setTimeout(() => {
    throw event.reason
  })
})
// The file is used as it is: a bundler would find nothing in it that it exports, and drop it.
import(/* @vite-ignore */ new URL(workerUrl, import.meta.url).href).then(() => postMessage('ready'))
