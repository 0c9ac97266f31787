import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Project } from './check.ts'
import { direction } from './direction.ts'
import { writeProject } from './testing-project.ts'

const OURS = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const LINKED = ['dependency-cruiser', 'typescript', 'zod', '@types/node']

const manifest = (name: string): string =>
  JSON.stringify({ name: `@cobijo/${name}`, type: 'module', exports: { './*': './src/*.ts' } })

/** A workspace under our real rules, with our real packages from npm. */
function writeWorkspace(sources: Readonly<Record<string, string>>): Project {
  const names = [...new Set(Object.keys(sources).map((path) => path.split('/')[1] ?? ''))]
  const manifests = names.map((name) => [`packages/${name}/package.json`, manifest(name)])
  const project = writeProject({
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
    ...Object.fromEntries(manifests),
    ...sources,
  })
  const link = (target: string, path: string): void => {
    mkdirSync(dirname(join(project.root, 'node_modules', path)), { recursive: true })
    symlinkSync(target, join(project.root, 'node_modules', path))
  }
  for (const name of LINKED) link(join(OURS, 'node_modules', name), name)
  for (const name of names) link(join(project.root, 'packages', name), `@cobijo/${name}`)
  copyFileSync(join(OURS, '.dependency-cruiser.cjs'), join(project.root, '.dependency-cruiser.cjs'))
  return project
}

const MAIN = 'packages/server/src/main.ts'

async function problemsIn(sources: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await direction.run(writeWorkspace(sources))).problems
}

test('imports that follow the direction pass', async () => {
  const problems = await problemsIn({
    'packages/domain/src/case.ts': 'export const one = 1',
    'packages/contract/src/wire.ts':
      "import { z } from 'zod'\nimport { one } from '@cobijo/domain/case'\nexport const wire = z.literal(one)",
    [MAIN]: "import { wire } from '@cobijo/contract/wire'\nimport 'node:fs'\nwire.parse(1)",
  })
  expect(problems).toEqual([])
})

test('the pure packages import no package, nothing from npm and nothing of the machine', async () => {
  const problems = await problemsIn({
    'packages/sealing/src/seal.ts': 'export const seal = 1',
    'packages/domain/src/case.ts':
      "import type { z } from 'zod'\nimport { seal } from '@cobijo/sealing/seal'\nimport 'node:fs'\nexport type Case = [typeof seal, z.ZodType]",
    [MAIN]: "import type { Case } from '@cobijo/domain/case'\nexport type Served = Case",
  })
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^domain-imports-only-itself: packages\/domain\/src\/case\.ts → packages\/sealing/,
      ),
      expect.stringMatching(
        /^domain-needs-no-other-package: packages\/domain\/src\/case\.ts → .*zod/,
      ),
      expect.stringMatching(
        /^pure-packages-touch-no-machine: packages\/domain\/src\/case\.ts → (node:)?fs/,
      ),
    ]),
  )
})

test('a type alone makes a direction too', async () => {
  const problems = await problemsIn({
    'packages/server/src/serve.ts': 'export interface Served { one: 1 }',
    'packages/web/src/main.tsx':
      "import type { Served } from '@cobijo/server/serve'\nexport type Page = Served",
    [MAIN]: "import type { Served } from './serve.ts'\nexport type Main = Served",
  })
  expect(problems.join('\n')).toMatch(/^web-and-server-meet-on-the-wire-only: packages\/web/m)
})

test('nobody imports web', async () => {
  const problems = await problemsIn({
    'packages/web/src/page.ts': 'export const page = 1',
    'packages/web/src/main.tsx': "import { page } from './page.ts'\nvoid page",
    'packages/cli/src/main.ts': "import { page } from '@cobijo/web/page'\nvoid page",
  })
  expect(problems.join('\n')).toMatch(/^nobody-imports-web: packages\/cli\/src\/main\.ts/m)
})

test('a circle of imports is refused', async () => {
  const problems = await problemsIn({
    'packages/server/src/one.ts': "import { two } from './two.ts'\nexport const one = two",
    'packages/server/src/two.ts': "import { one } from './one.ts'\nexport const two = one",
    [MAIN]: "import { one } from './one.ts'\nvoid one",
  })
  expect(problems.join('\n')).toMatch(/^no-cycles: .*one\.ts → .*two\.ts/m)
})

test('an import that leads nowhere is refused', async () => {
  const problems = await problemsIn({ [MAIN]: "import '@cobijo/domain/nowhere'" })
  expect(problems.join('\n')).toMatch(/^every-import-is-found: .*nowhere/m)
})

test('a file that only its own test reaches is unused', async () => {
  const problems = await problemsIn({
    'packages/domain/src/lost.ts': 'export const lost = 1',
    'packages/domain/src/lost.test.ts': "import { lost } from './lost.ts'\nvoid lost",
    [MAIN]: 'export const main = 1',
  })
  expect(problems).toEqual(['every-file-is-used: packages/domain/src/lost.ts'])
})

test('a file that the cruiser does not see is a problem, not a success', async () => {
  const problems = await problemsIn({
    [MAIN]: 'export const main = 1',
    'packages/server/dist/unseen.ts': 'export const unseen = 1',
  })
  expect(problems).toEqual([
    'packages/server/dist/unseen.ts: the import check did not see this file',
  ])
})
