import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RequestRefused } from './problems.ts'
import { iconAddress } from './security-headers.ts'

interface BundledFile {
  readonly plain: Buffer
  readonly type: string
  readonly cache: string
  gzip: Buffer | undefined
  brotli: Buffer | undefined
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
}
const compressible = /^(text|application\/(json|manifest|wasm)|image\/svg)/
// Vite names what never changes after its content.
const hashedName = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/

/** The web bundle in memory: it is read before privileges are dropped, and no request touches the disk. */
export function readBundle(folder: string): ReadonlyMap<string, BundledFile> {
  const files = new Map<string, BundledFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length).replaceAll('\\', '/')
    const extension = /\.([a-z0-9]+)$/.exec(name)?.[1] ?? ''
    if (extension === 'br' || extension === 'gz' || extension === 'map') continue
    files.set(name, {
      plain: readFileSync(path),
      type: types[extension] ?? 'application/octet-stream',
      cache: hashedName.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      gzip: undefined,
      brotli: undefined,
    })
  }
  return files
}

/** The last part of an address that names a file: what is missing there is missing, no page. */
const namesFile = /\.[A-Za-z0-9]+$/

/** What browsers ask for by an address of their own: the icon, for whatever names none, as a published page or file. */
const fileOf: Readonly<Record<string, string | undefined>> = {
  '/': '/index.html',
  [iconAddress]: '/icon.svg',
}

/** A browser reads it as another server's address, so the application's page would not run there. */
const namesAnotherHost = /^\/[/\\]/

/** Serves the bundle; any other address below `/` that asks for a page, or for anything, gets the application's page. */
export function addBundle(app: FastifyInstance, files: ReadonlyMap<string, BundledFile>): void {
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const [path = '/'] = request.url.split('?', 1)
    if (namesAnotherHost.test(path)) throw new RequestRefused('not-found')
    const found = files.get(fileOf[path] ?? path)
    if (found) return send(found, request, reply)
    const page = files.get('/index.html')
    const { accept } = request.headers
    const isPage =
      accept?.includes('text/html') === true ||
      (!namesFile.test(path) && (accept === undefined || accept.includes('*/*')))
    if (!page || !isPage || path.startsWith('/api/')) throw new RequestRefused('not-found')
    return send(page, request, reply)
  })
}

function send(file: BundledFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.headers({ 'content-type': file.type, 'cache-control': file.cache })
  if (!compressible.test(file.type) || file.plain.length < 512) return reply.send(file.plain)
  void reply.header('vary', 'accept-encoding')
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (/\bbr\b/.test(accepted)) {
    file.brotli ??= brotliCompressSync(file.plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
    })
    return reply.header('content-encoding', 'br').send(file.brotli)
  }
  if (/\bgzip\b/.test(accepted)) {
    file.gzip ??= gzipSync(file.plain, { level: 9 })
    return reply.header('content-encoding', 'gzip').send(file.gzip)
  }
  return reply.send(file.plain)
}
