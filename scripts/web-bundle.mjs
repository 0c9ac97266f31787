import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './run-tool.mjs'
import { troubleFrom } from './trouble.mjs'

// Everything that vite can reach from packages/web.
const SOURCES = [
  'package-lock.json',
  'packages/web',
  'packages/contract',
  'packages/countries',
  'packages/domain',
  'packages/sealing',
]
const NOT_SOURCES = new Set(['node_modules', 'dist'])

/**
 * Builds the web application if its sources have changed since the last whole build.
 * @param {string} root @param {string} node the project's Node @param {(line: string) => void} say
 */
export async function ensureWebBundle(root, node, say) {
  const built = join(root, 'packages', 'web', 'dist', 'index.html')
  const stamp = join(root, 'node_modules', '.cache', 'cobijo', 'web-bundle')
  const fingerprint = fingerprintOf(root)
  if (existsSync(built) && readStamp(stamp) === fingerprint) return
  say('Building the web pages …')
  // Without its stamp a bundle counts as none, so a killed build is done again.
  rmSync(stamp, { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const words = [vite, 'build', '--logLevel', 'warn']
  const result = await runTool(node, words, {
    cwd: join(root, 'packages', 'web'),
    stillWorking: (seconds) => say(`… still building (${seconds} s)`),
  })
  if (result.status !== 0) throw troubleFrom('The web pages could not be built.', result.output)
  mkdirSync(join(stamp, '..'), { recursive: true })
  writeFileSync(stamp, fingerprint)
}

/**
 * A digest of names and contents of all sources, in a fixed order. Tests are no sources.
 * @param {string} root
 */
export function fingerprintOf(root) {
  const digest = createHash('sha256')
  for (const source of SOURCES) {
    for (const path of filesUnder(root, source)) {
      const content = readFileSync(join(root, path))
      digest.update(`${path}\0${content.length}\0`).update(content)
    }
  }
  return digest.digest('hex')
}

function filesUnder(root, path) {
  if (!existsSync(join(root, path))) return []
  if (!path.startsWith('packages/')) return [path]
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => ({ inside: `${path}/${entry.name}`, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.inside < b.inside ? -1 : 1))
    .flatMap(({ inside, isFolder }) => (isFolder ? filesUnder(root, inside) : [inside]))
}

function readStamp(stamp) {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}
