import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'

// What may be combined with AGPL-3.0-or-later (ADR 7). OFL is for fonts, CC-BY and CC0 for data.
const COMPATIBLE = new Set([
  '0BSD',
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'ISC',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

interface Manifest {
  readonly license?: unknown
  readonly licenses?: unknown
}

interface LockedPackage extends Manifest {
  readonly dev?: boolean
  readonly link?: boolean
}

/** Every package that runs in production, on any kind of machine, has a licence that fits ours. */
export const licences: Check = {
  name: 'licences of production packages',
  run: ({ root }) => {
    const lock = readJson(join(root, 'package-lock.json')) as {
      packages: Record<string, LockedPackage>
    }
    const used = Object.entries(lock.packages).filter(
      ([path, it]) => path.includes('node_modules/') && it.dev !== true && it.link !== true,
    )
    const problems = used.flatMap(([path, locked]) => {
      // A package for another kind of machine is not installed here: then the lockfile's word counts.
      const manifest = join(root, path, 'package.json')
      const licence = licenceOf(existsSync(manifest) ? (readJson(manifest) as Manifest) : locked)
      if (licence === undefined) return [`${path}: it names no licence`]
      return isCompatible(licence) ? [] : [`${path}: ${licence}`]
    })
    if (used.length === 0) problems.push('the lockfile names no production package')
    return Promise.resolve({ problems, notes: [`${used.length} packages`] })
  },
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function licenceOf({ license, licenses }: Manifest): string | undefined {
  if (typeof license === 'string') return license
  const old = (Array.isArray(licenses) ? licenses : [license]) as { type?: unknown }[]
  const types = old.map((it) => it?.type).filter((type) => typeof type === 'string')
  return types.length > 0 ? types.join(' OR ') : undefined
}

/** Reads an SPDX expression: of alternatives one must fit, of what applies together all. */
export function isCompatible(expression: string): boolean {
  const inner = expression.trim()
  const parts = splitOutside(inner, ' OR ')
  if (parts.length > 1) return parts.some(isCompatible)
  const together = splitOutside(inner, ' AND ')
  if (together.length > 1) return together.every(isCompatible)
  if (inner.startsWith('(') && inner.endsWith(')')) return isCompatible(inner.slice(1, -1))
  return COMPATIBLE.has(inner)
}

/** Splits at a word that stands outside all brackets. */
function splitOutside(text: string, word: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0 && text.startsWith(word, at)) {
      parts.push(text.slice(from, at))
      from = at + word.length
    }
  }
  return [...parts, text.slice(from)]
}
