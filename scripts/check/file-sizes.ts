import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'

const LOOK_TWICE_AT_LINES = 250
const MOST_SHOWN = 12

/** Guidance only: which source files have grown so long that one should look twice. Fails nothing. */
export const fileSizes: Check = {
  name: 'sizes of files (guidance)',
  run: ({ root, files }) => {
    const sizes = files
      .filter((path) => /\.([cm]?tsx?|mjs|css|sql)$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length }))
      .sort((a, b) => b.lines - a.lines)
    const long = sizes.filter(({ lines }) => lines > LOOK_TWICE_AT_LINES)
    const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0
    const shown = long.slice(0, MOST_SHOWN).map(({ path, lines }) => `${lines} ${path}`)
    const summary = `${sizes.length} files, median ${median} lines, ${long.length} over ${LOOK_TWICE_AT_LINES}`
    return Promise.resolve({ problems: [], notes: [summary, ...shown] })
  },
}
