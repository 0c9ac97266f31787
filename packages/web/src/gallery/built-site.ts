import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run keeps what it built of the web: each at most once, when the first test asks for it. */
    builtFolders: string
  }
}

/** What the server sends with every page; browser tests run under it and count what it had to refuse. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
].join('; ')

const contentTypes: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

export interface BuiltSite {
  origin: string
  /** Where the files lie, to weigh them. */
  folder: string
  close: () => Promise<void>
}

/**
 * The folder with the built application or gallery. The first test of a run that asks builds it, those in other processes wait; the run
 * removes it.
 */
export async function builtFolder(mode: 'production' | 'gallery'): Promise<string> {
  const folder = join(inject('builtFolders'), mode)
  const isFirst = await mkdir(`${folder}.begun`).then(
    () => true,
    () => false,
  )
  if (isFirst) {
    try {
      await build(mode, `${folder}.draft`)
      await rename(`${folder}.draft`, folder)
    } catch (fault) {
      await writeFile(`${folder}.failed`, '')
      throw fault
    }
  }
  while (!existsSync(folder)) {
    if (existsSync(`${folder}.failed`)) throw new Error('the web could not be built')
    await pause(100)
  }
  return folder
}

async function build(mode: 'production' | 'gallery', folder: string): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  // In a process of its own, as an operator builds it: the test runner sets NODE_ENV, which would build another React.
  const vite = fileURLToPath(new URL('../../bin/vite.js', import.meta.resolve('vite')))
  const words = ['build', root, '--mode', mode, '--outDir', folder, '--emptyOutDir']
  await promisify(execFile)(process.execPath, [vite, ...words, '--logLevel', 'error'], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/** The built application or gallery, served on loopback as the real server does. */
export async function serveBuilt(mode: 'production' | 'gallery'): Promise<BuiltSite> {
  const folder = await builtFolder(mode)
  const server = createServer((request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    )
    void read(folder, path).then(({ body, type }) => {
      response.writeHead(200, {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
      })
      response.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    close: () => stop(server),
  }
}

/** The file, or for any other address the application itself. */
async function read(folder: string, path: string): Promise<{ body: Uint8Array; type: string }> {
  const type = contentTypes[extname(path)]
  if (type === undefined)
    return { body: await readFile(join(folder, 'index.html')), type: 'text/html; charset=utf-8' }
  try {
    return { body: await readFile(join(folder, path)), type }
  } catch {
    return { body: new Uint8Array(), type }
  }
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
