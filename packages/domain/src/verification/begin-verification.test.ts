import { expect, test } from 'vitest'
import { emptyCaseFile } from '../case/case-file.ts'
import { asha, by } from '../testing/first-night.ts'
import { entryOf, partsOf } from '../testing/outcome.ts'
import { beginVerificationCommand } from './begin-verification.ts'
import { verificationRecorded } from './verification-recorded.ts'

/** Nothing has begun yet. */
const nothing = { caseFile: emptyCaseFile, grants: [], country: {} as never }

test('W4: which of the two it is suffices: the number of the order may come later', () => {
  const outcome = beginVerificationCommand.decide(nothing, {
    verificationKind: 'migration-check',
    ...by(asha),
  })
  const { content } = entryOf(outcome, verificationRecorded)
  expect(content).toEqual({ verificationKind: 'migration-check', responsible: asha.member })
})

test('of all of it the host reads that something was begun, and by whom', () => {
  const said = { verificationKind: 'verification-visit', verificationPlace: 'x' } as const
  const entry = entryOf(
    beginVerificationCommand.decide(nothing, { ...said, ...by(asha) }),
    verificationRecorded,
  )
  expect(Object.keys(partsOf(entry))).toEqual(['care'])
  expect(verificationRecorded.facts(entry.content)).toEqual({
    family: 'gathering',
    state: 'open',
    responsible: asha.member,
  })
})

test('W27: no field of a visit, of its children or of its end is meant for a name of anybody', () => {
  expect(Object.keys(verificationRecorded.fields).filter((name) => /name/i.test(name))).toEqual([])
})
