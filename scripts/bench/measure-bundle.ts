import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { atMost } from './measured.ts'
import type { Measured } from './measured.ts'

const folder = fileURLToPath(new URL('../../packages/web/dist/', import.meta.url))
const assetName = /[\w$-]+-[\w-]{8}\.(?:js|css|woff2)/g

/** What a browser fetches for the sign-in page, as the server compresses it; the sealing worker counted apart. */
export function measureBundle(): Measured[] {
  if (!existsSync(join(folder, 'index.html'))) return []
  const all = readdirSync(join(folder, 'assets'))
  const entry = readFileSync(join(folder, 'index.html'), 'utf8')
  const page = all.filter((name) => /^sign-in-page-.*\.(js|css)$/.test(name))
  const needed = withImports([...namesIn(entry), ...page], all)
  const worker = withImports(
    all.filter((name) => name.startsWith('device-worker')),
    all,
  )
  const shell = [...needed]
  const fonts = all.filter((name) => name.endsWith('.woff2') && !name.includes('ext'))
  const kilobytes = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + compressed(join(folder, 'assets', name)), 0) / 1000
  const ours = kilobytes(shell) + compressed(join(folder, 'index.html')) / 1000
  return [
    {
      part: 'operation',
      name: 'shell and sign-in page, compressed',
      ours: ours + kilobytes(fonts),
      unit: 'kB',
      against: atMost(250),
      note: `${shell.length} scripts and styles, of it fonts ${kilobytes(fonts).toFixed(0)} kB; sealing worker apart ${kilobytes(worker).toFixed(0)} kB`,
    },
  ]
}

/** The files themselves and everything that they import in turn before they run. */
function withImports(names: readonly string[], all: readonly string[]): Set<string> {
  const found = new Set<string>()
  const waiting = names.filter((name) => all.includes(name) && !name.endsWith('.woff2'))
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    if (!name.endsWith('.js')) continue
    const text = readFileSync(join(folder, 'assets', name), 'utf8')
    // `import … from "./x.js"` and `import "./x.js"`; an `import()` is fetched later, when it is needed.
    for (const [, imported] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g))
      if (imported !== undefined && all.includes(imported)) waiting.push(imported)
  }
  return found
}

function namesIn(text: string): string[] {
  return [...text.matchAll(assetName)].map(([name]) => name)
}

/** As `static-bundle.ts` sends it: brotli 9, fonts as they are. */
function compressed(path: string): number {
  const bytes = readFileSync(path)
  if (path.endsWith('.woff2')) return bytes.length
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
}
