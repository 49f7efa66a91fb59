/**
 * Serves the built app on this machine only. No packages.
 * `node scripts/serve.mjs` uses PORT exactly, or 4173 or the next free port.
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, runMain, SetupError } from './setup.mjs'

const DIST = path.join(ROOT, 'dist')
const FIRST_PORT = 4173
const TRIED_PORTS = 20

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  // A log is handed over as the compressed file it is: never with Content-Encoding, or its hash would change.
  '.gz': 'application/gzip',
}

/** Starts the server for the app built in `folder`. Rejects with a SetupError when it is not built or no port is free. */
export async function serve({ port = Number(process.env.PORT) || undefined, folder = DIST } = {}) {
  const policy = await contentPolicy(folder)
  const server = createServer((request, response) => {
    answer(request, response, { policy, folder }).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const ports = port ? [port] : Array.from({ length: TRIED_PORTS }, (_, i) => FIRST_PORT + i)
  for (const candidate of ports) {
    if (await listens(server, candidate)) return { server, address: `http://localhost:${candidate}/` }
  }
  throw new SetupError(
    port ? `Port ${port} is in use.` : `Ports ${FIRST_PORT} to ${FIRST_PORT + TRIED_PORTS - 1} are all in use.`,
  )
}

function listens(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

/** The page states its own policy; the header repeats it and adds what only a header can say. */
async function contentPolicy(folder) {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => {
    throw new SetupError('The app is not built yet: npm start builds and serves it.')
  })
  const meta = /<meta[^>]+http-equiv="Content-Security-Policy"[^>]*>/i.exec(html)?.[0] ?? ''
  const stated = /content="([^"]*)"/i.exec(meta)?.[1]
  if (!stated) throw new SetupError('index.html states no Content-Security-Policy.')
  return `${stated.replaceAll(/\s+/g, ' ').replace(/;\s*$/, '')}; frame-ancestors 'none'`
}

async function answer(request, response, { policy, folder }) {
  const headers = {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
  // A foreign name that resolves here (DNS rebinding) is refused.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    return response.writeHead(421, headers).end('This server answers to localhost only.\n')
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end()
  }
  const file = fileFor(request.url ?? '/', folder)
  const found = file && (await stat(file).catch(() => null))
  if (!found?.isFile()) return response.writeHead(404, headers).end('Not found.\n')
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    // Built files carry a hash in their name; everything else is asked for again.
    'Cache-Control': file.startsWith(path.join(folder, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') return response.end()
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** The file a request names, or null when it points outside the built app. */
function fileFor(url, folder) {
  let name
  try {
    name = decodeURIComponent(url.split(/[?#]/, 1)[0])
  } catch {
    return null
  }
  if (name.includes('\0')) return null
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name)
  return file.startsWith(folder + path.sep) ? file : null
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const { address } = await serve()
    console.log(`Serving dist at ${address}`)
  })
}
