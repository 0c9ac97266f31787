import { caseReopened } from '@cobijo/domain/closure/case-reopened'
import { stays } from '@cobijo/domain/case/stay-recorded'
import { protectedPurposes, purposes } from '@cobijo/domain/consent/purpose'
import { ageGroups, states, urgencies } from '@cobijo/domain/journal/facts'
import type { ValueKind } from '@cobijo/domain/journal/value-kind'
import { risks } from '@cobijo/domain/risk/risk-codes'
import { entryTypes } from '@cobijo/domain/registry'
import { expect, test } from 'vitest'
import { clockFormFields } from '../../clock/clock-fields.ts'
import { trainingFormFields } from '../../training/participation-fields.ts'
import { es } from '../../language/es.ts'
import { codedOptions } from './coded-questions.ts'
import { choiceWord, fieldHelp, fieldLabel } from './field-words.ts'
import { allServices } from '../service-layout.ts'

/** Types of which no screen shows the fields by their names: each has words of its own where it is shown. */
const toldOtherwise: readonly string[] = [
  'arrival-accepted',
  'arrival-noted',
  'attachment-added',
  'attendance-recorded',
  'certificate-withdrawn',
  'certificates-issued',
  'attachment-corrected',
  'author-confirmed',
  'authority-notified',
  'bed-awaited',
  // Its reasons are not those of a closure, which are called the same.
  'case-reopened',
  'clock-met',
  'conflict-resolved',
  'essential-opened',
  'evening-sheet-recorded',
  'given-to-many',
  'group-intake-begun',
  'group-intake-ended',
  'keep-apart-lifted',
  'keep-apart-recorded',
  'planned-shift-dropped',
  'row-imported',
  'shift-taken-over',
  'stay-recorded',
]

/** Whatever may be written about a person or a gathering: a new type needs its words, or its place above. */
const shown = entryTypes.filter(
  ({ family, type }) =>
    (family === 'case' || family === 'gathering') && !toldOtherwise.includes(type),
)

/** What the screens put into words without a field of that name. */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  protectionIndicated: [],
  answer: ['yes', 'no', 'unknown', 'not-asked', 'declined', 'other'],
  ageGroup: ageGroups,
  urgency: urgencies,
  state: states,
  service: allServices,
  purpose: [...purposes, ...protectedPurposes],
  consentAnswer: ['given', 'declined', 'asked-later', 'withdrawn'],
  stays,
  shiftDays: [],
  risk: risks,
  reopenReason: caseReopened.fields.reason.kind.values ?? [],
}
/** Lists of field names, codes of organisations and hashes: read by programs, put into words elsewhere or not at all. */
const inOtherWords = /^(cleared\w+|\w+Resolution|question|protectedQuestion)$/

interface Worded {
  readonly labels: Set<string>
  readonly values: Set<string>
}

function gather(name: string, kind: ValueKind<unknown>, found: Worded): void {
  const bare = kind.item ?? kind
  for (const value of bare.values ?? []) found.values.add(`${name}.${value}`)
  for (const [part, inner] of Object.entries(bare.shape ?? {})) {
    found.values.add(`${name}.${part}`)
    gather(`${name}.${part}`, inner, found)
  }
}

function wanted(): Worded {
  const found: Worded = { labels: new Set(), values: new Set() }
  for (const [name, kind] of Object.entries({ ...clockFormFields, ...trainingFormFields })) {
    found.labels.add(name)
    gather(name, kind, found)
  }
  for (const { fields } of shown)
    for (const [name, { kind }] of Object.entries(fields)) {
      found.labels.add(name)
      // Codes of the country's catalogue come with words of their own.
      if (!inOtherWords.test(name) && name !== 'protectedService' && !(name in codedOptions))
        gather(name, kind, found)
    }
  for (const [name, values] of Object.entries(vocabularies)) {
    if (name !== 'answer' && name !== 'consentAnswer' && name !== 'purpose') found.labels.add(name)
    for (const value of values) found.values.add(`${name}.${value}`)
  }
  return found
}

const split = (id: string): [string, string] => {
  const at = id.lastIndexOf('.')
  return [id.slice(0, at), id.slice(at + 1)]
}

test('every declared field that a screen shows has its words, and every value of its vocabulary too', () => {
  const { labels, values } = wanted()
  expect(labels.size).toBeGreaterThan(80)
  expect([...labels].filter((name) => fieldLabel(name) === undefined)).toEqual([])
  expect([...values].filter((id) => choiceWord(...split(id)) === undefined)).toEqual([])
})

test('no words stand in the catalogue for a field or a value that nobody declares', () => {
  const { labels, values } = wanted()
  const loose = Object.keys(es)
    .filter((id) => id.startsWith('fields.'))
    .map((id) => id.slice('fields.'.length).replace(/\.help$/, ''))
    .filter((id) => !labels.has(id) && !values.has(id) && !(id in vocabularies))
  expect(loose.filter((id) => !id.startsWith('question.') && id !== 'responsible')).toEqual([])
})

test('a field that nobody declared has no words rather than somebody else’s', () => {
  expect(fieldLabel('toString')).toBeUndefined()
  expect(fieldHelp('sex')).toBeUndefined()
  expect(choiceWord('sex', 'constructor')).toBeUndefined()
})
