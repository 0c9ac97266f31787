import { isAbsolute, join, relative } from 'node:path'
import type { Check } from './check.ts'
import { complaints, runProgram } from './run-program.ts'

/** Looks only; `node_modules/.bin/biome format --write` mends. */
export const format: Check = {
  name: 'format',
  run: async ({ root }) => {
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
    const words = ['format', '--max-diagnostics=none', '--reporter=github', '.']
    const said = complaints(await runProgram(root, [biome, ...words]))
    const paths = said.flatMap((line) => /file=([^,]+),/.exec(line)?.[1] ?? [])
    if (paths.length === 0) return { problems: said }
    const named = paths.map((path) => (isAbsolute(path) ? relative(root, path) : path))
    return { problems: [...new Set(named)] }
  },
}
