import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findCaseForm } from './case-form-place.tsx'
import { casePartNames } from './case-part-names.ts'

const code = globSync('**/*.{ts,tsx}', {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
})
  // A house has forms of its own, by words of their own.
  .filter((file) => !file.includes('.test.') && !/(^|\/)houses?[-/]/.test(file))
  .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
  .join('\n')

function named(pattern: RegExp): string[] {
  return [...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? ''))]
}

test('every form and every part of a case that an address names is there', () => {
  const forms = [
    ...named(/links\.caseForm\([^,()]+,\s*'([^']+)'/g),
    ...named(/\bform: '([a-z-]+)'/g),
    ...named(/\b(?:add|to)\('([a-z-]+)'/g),
  ]
  expect(forms.length).toBeGreaterThan(50)
  expect(forms.filter((form) => findCaseForm(form) === undefined)).toEqual([])
  const parts = named(/links\.casePart\([^,()]+,\s*'([^']+)'/g)
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.filter((part) => !Object.hasOwn(casePartNames, part))).toEqual([])
})
