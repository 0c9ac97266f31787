import { expect, test } from 'vitest'
import { writeProject } from '../testing-project.ts'
import { findingCodeProblems } from './finding-codes.ts'

const list = {
  'packages/contract/src/device/finding.ts':
    "export const findingCodes = [\n  'entry-missing',\n  'group-taken',\n] as const\n",
}
const explained = {
  'docs/journal-format.md': 'What is found: `entry-missing`.',
  'docs/key-hierarchy.md': 'Codes: `group-taken`.',
}

test('codes that one of the two documents explains pass', () => {
  expect(findingCodeProblems(writeProject({ ...list, ...explained }))).toEqual([])
})

test('a code of the list, or one that verify notes, that no document explains is found', () => {
  const verifying = {
    'packages/server/src/operation/verifying/verify-feeds.ts': "push({ code: 'head-missing' })",
    'packages/server/src/operation/verifying/verify-feeds.test.ts': "push({ code: 'in-a-test' })",
  }
  const documents = { 'docs/journal-format.md': 'What is found: `entry-missing`.' }
  expect(findingCodeProblems(writeProject({ ...list, ...documents, ...verifying }))).toEqual([
    'docs/journal-format.md does not explain group-taken',
    'docs/journal-format.md does not explain head-missing',
  ])
})

test('a list that cannot be read any more is not taken for an empty one', () => {
  const moved = { 'packages/contract/src/device/finding.ts': 'export const findingCodes = []\n' }
  expect(findingCodeProblems(writeProject({ ...moved, ...explained }))).toHaveLength(1)
})
