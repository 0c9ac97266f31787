import { expect, test } from 'vitest'
import { writeProject } from '../testing-project.ts'
import { documents } from './document-check.ts'

const SOURCE = 'packages/domain/src/case/case-file.ts'
const CODE = `export function foldCase() {}
export interface DeviceApi { decide(): void }
function hidden() {}`

/** The problems of one document beside one source file, without those of the trace. */
async function problemsOf(text: string, more: Readonly<Record<string, string>> = {}) {
  const project = writeProject({ [SOURCE]: CODE, 'docs/note.md': text, ...more })
  const { problems } = await documents.run(project)
  return problems.filter((problem) => !problem.startsWith('ARCHITECTURE.md'))
}

test('a link must lead to a file', async () => {
  expect(await problemsOf('[a](../LICENSE) [b](https://example.org/x) [c](gone.md)')).toEqual([
    'docs/note.md:1: the link ../LICENSE leads nowhere',
    'docs/note.md:1: the link gone.md leads nowhere',
  ])
})

test('a link to a heading needs the heading', async () => {
  const problems = await problemsOf('# One, two\n[a](#one-two)\n[b](#three)')
  expect(problems).toEqual(['docs/note.md:3: docs/note.md has no heading #three'])
})

test('a link from a name in code needs a file that exports the name', async () => {
  const problems = await problemsOf(
    [
      `[\`foldCase\`](../${SOURCE})`,
      `[\`DeviceApi.decide\`](../${SOURCE})`,
      `[\`hidden\`](../${SOURCE})`,
      `[\`DeviceApi.undo\`](../${SOURCE})`,
    ].join('\n'),
  )
  expect(problems).toEqual([
    `docs/note.md:3: ${SOURCE} exports no hidden`,
    `docs/note.md:4: ${SOURCE} exports no DeviceApi.undo`,
  ])
})

test('a path in code must exist, with or without packages/, also as an import or with a star', async () => {
  const named = [
    '`packages/domain/src/case/case-file.ts`',
    '`domain/src/case/`',
    '`@cobijo/domain/case/case-file`',
    '`packages/*/src/case`',
    '`case-file.ts`',
    '`application/json`, `cobijo/entry`, `src/any.md`',
    '`packages/domain/src/<subject>/`',
    '`domain/src/gone.ts`',
    '`@cobijo/domain/case/gone`',
    '`scripts/*.ts`',
    '`gone.ts`',
    '```',
    'see packages/domain/src/lost.ts',
    '```',
  ]
  expect(await problemsOf(named.join('\n'))).toEqual([
    'docs/note.md:8: there is no domain/src/gone.ts',
    'docs/note.md:9: there is no @cobijo/domain/case/gone',
    'docs/note.md:10: there is no scripts/*.ts',
    'docs/note.md:11: there is no gone.ts',
    'docs/note.md:13: there is no packages/domain/src/lost.ts',
  ])
})

test('the traced write cannot shrink unseen', async () => {
  const project = writeProject({ [SOURCE]: CODE, 'ARCHITECTURE.md': `[\`foldCase\`](${SOURCE})` })
  const { problems } = await documents.run(project)
  expect(problems).toEqual([
    'ARCHITECTURE.md: the write that it traces links 1 names of functions, fewer than 12',
  ])
})
