import { describe, expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { asha, beto } from '../testing/first-night.ts'
import { VerificationByOrder, inventedKinds } from '../testing/verification-by-order.ts'
import type { OtherwiseSaid } from '../testing/verification-by-order.ts'
import { verificationChildStepRecorded } from './verification-child-step-recorded.ts'
import { verificationEnded } from './verification-ended.ts'
import { childrenMet, verificationLadder, verificationState } from './verification-ladder.ts'
import { verificationRecorded } from './verification-recorded.ts'

function openRungs(here: VerificationByOrder): string[] {
  return verificationLadder(here.verification, inventedKinds)
    .filter(({ state }) => state !== 'done')
    .map(({ code }) => code)
}

function ended(
  here: VerificationByOrder,
  result: 'irregular-stay' | 'prevented' = 'irregular-stay',
) {
  here.story.write(verificationEnded, { verificationResults: [result] }, { by: asha })
  return verificationState(here.verification, inventedKinds)
}

describe('BR-50: a visit counts as carried out', () => {
  test('with all that the law asks of its kind, and once somebody said what came of it', () => {
    const here = new VerificationByOrder()
    expect(openRungs(here)).toEqual([])
    expect(verificationState(here.verification, inventedKinds)).toBe('under-way')
    expect(ended(here)).toBe('carried-out')
  })

  test.each([
    ['order-number', { verificationOrder: undefined }],
    ['order-issuer', { verificationIssuer: undefined }],
    ['order-officer', { verificationOfficer: undefined }],
    ['order-object', { verificationObject: undefined }],
    ['order-scope', { verificationScope: undefined }],
    ['order-place', { verificationPlace: undefined }],
    ['hours', { verificationFinished: undefined }],
    ['two-witnesses', { secondWitness: undefined }],
    ['two-witnesses', { firstWitness: 'nobody-would' }],
    ['paper-number', { verificationPaper: undefined }],
  ] as const)('not without %s', (code, more) => {
    const here = new VerificationByOrder(more)
    expect(openRungs(here)).toEqual([code])
    expect(ended(here)).toBe('incomplete')
  })

  test('without two witnesses where the paper says that nobody would', () => {
    const here = new VerificationByOrder({ secondWitness: 'nobody-would', refusalNoted: 'yes' })
    expect(ended(here)).toBe('carried-out')
  })

  test('once what was missing is added, also after its end (W4)', () => {
    const here = new VerificationByOrder({ verificationOrder: undefined })
    expect(ended(here)).toBe('incomplete')
    here.story.write(verificationRecorded, { verificationOrder: 'V-9' }, { by: asha })
    expect(verificationState(here.verification, inventedKinds)).toBe('carried-out')
  })

  test('a check asks for how long it was ordered, and for no witness', () => {
    const check = { verificationKind: 'migration-check', secondWitness: undefined } as const
    expect(openRungs(new VerificationByOrder(check))).toEqual([])
    const without = { ...check, verificationHours: undefined }
    expect(openRungs(new VerificationByOrder(without))).toEqual(['order-duration'])
  })

  test('never where nobody knows what the law asks', () => {
    const here = new VerificationByOrder()
    here.story.write(verificationEnded, { verificationResults: ['nothing-found'] }, { by: asha })
    expect(verificationState(here.verification, [])).toBe('incomplete')
    const others = inventedKinds.filter(({ code }) => code !== 'verification-visit')
    expect(verificationState(here.verification, others)).toBe('incomplete')
  })

  test.each([
    ['order-grounds', { verificationGrounds: ['noise'] }, {}],
    ['commission-number', { verificationCommission: 'C-1' }, {}],
    ['officer-identified', { officerIdentified: 'yes' }, { officerIdentified: 'no' }],
    ['order-shown', { orderShown: 'yes' }, { orderShown: 'no' }],
    ['copy-left', { copyLeft: 'yes' }, { copyLeft: 'no' }],
  ] as const)('by a law that asks for %s with it alone', (demand, done, open) => {
    const kinds = [{ code: 'verification-visit', demands: [demand] }] as const
    const statesOf = (said: OtherwiseSaid) =>
      verificationLadder(new VerificationByOrder(said).verification, kinds).map(
        ({ state }) => state,
      )
    expect(statesOf(done)).toEqual(['done'])
    expect(statesOf(open)).toEqual(['open'])
    expect(statesOf({})).toEqual(['open'])
  })

  test('one that was prevented is none, and nobody is asked what happened inside', () => {
    const here = new VerificationByOrder({
      secondWitness: undefined,
      verificationFinished: undefined,
      verificationPaper: undefined,
    })
    expect(ended(here, 'prevented')).toBe('prevented')
    expect(openRungs(here)).toEqual([])
  })

  test('a crime that somebody reported and nobody passed on keeps it open', () => {
    expect(openRungs(new VerificationByOrder({ crimePassedOn: 'not-yet' }))).toEqual([
      'crime-passed-on',
    ])
    expect(openRungs(new VerificationByOrder({ crimePassedOn: 'passed-on' }))).toEqual([])
  })
})

describe('BR-11: children first', () => {
  const met = (): VerificationByOrder =>
    new VerificationByOrder({ verificationCounts: { childrenAlone: 2, childrenAccompanied: 1 } })

  test('who were met are told of, kept together and handed over, before anything of the order', () => {
    const here = met()
    expect(openRungs(here)).toEqual([
      'children-notice',
      'children-notice-number',
      'children-together',
      'children-handed-over',
    ])
    expect(ended(here)).toBe('incomplete')
  })

  test('all told of with a number, kept together and handed over: nothing is open, by what did it', () => {
    const here = met()
    const step = (
      verificationChildStep: 'notice' | 'hand-over',
      childrenConcerned: number,
      more: { readonly childStepNumber?: string } = {},
    ) =>
      here.story.write(
        verificationChildStepRecorded,
        { verificationChildStep, childrenConcerned, ...more },
        { by: asha },
      )
    const say = (childrenKeptTogether: 'no' | 'yes') =>
      here.story.write(verificationRecorded, { childrenKeptTogether }, { by: asha })
    step('notice', 2, { childStepNumber: 'F-1' })
    const lastNotice = step('notice', 1)
    say('no')
    step('hand-over', 2)
    expect(openRungs(here)).toEqual([
      'children-notice-number',
      'children-together',
      'children-handed-over',
    ])
    here.story.write(
      verificationChildStepRecorded,
      { verificationChildStep: 'notice', continues: lastNotice.id, childStepNumber: 'F-2' },
      { by: asha },
    )
    const together = say('yes')
    const lastHandOver = step('hand-over', 1)
    expect(verificationLadder(here.verification, []).map(({ code, by }) => [code, by])).toEqual([
      ['children-notice', lastNotice.hash],
      ['children-notice-number', lastNotice.hash],
      ['children-together', together.hash],
      ['children-handed-over', lastHandOver.hash],
    ])
  })

  test('told by telephone is told; its number stays open until it is there (W4)', () => {
    const here = met()
    const step = { verificationChildStep: 'notice', childStepHow: 'by-telephone' } as const
    here.story.write(verificationChildStepRecorded, step, { by: asha })
    expect(openRungs(here)).not.toContain('children-notice')
    expect(openRungs(here)).toContain('children-notice-number')
  })

  test('a notice of two of three is not of all', () => {
    const here = met()
    const step = {
      verificationChildStep: 'notice',
      childrenConcerned: 2,
      childStepNumber: 'F',
    } as const
    here.story.write(verificationChildStepRecorded, step, { by: asha })
    expect(openRungs(here)).toContain('children-notice')
    here.story.write(verificationChildStepRecorded, { ...step, childrenConcerned: 1 }, { by: asha })
    expect(openRungs(here)).not.toContain('children-notice')
  })

  test('a child who was handed over was met, though nobody counted', () => {
    const here = new VerificationByOrder()
    here.story.write(
      verificationChildStepRecorded,
      { verificationChildStep: 'hand-over' },
      { by: asha },
    )
    expect(childrenMet(here.verification)).toBe(1)
    expect(openRungs(here)).toContain('children-notice')
  })
})

test('two telephones without signal: in any order of arrival the same, and what is missing stands', () => {
  const here = new VerificationByOrder()
  const known = [...here.story.entries]
  const write = (content: object, by: typeof asha) =>
    here.story.write(verificationRecorded, content, { by, after: known })
  write({ officerIdentified: 'yes', verificationIncidents: ['resistance'] }, asha)
  write(
    { officerIdentified: 'no', verificationIncidents: ['profiling'] },
    { ...beto, organisation: asha.organisation },
  )
  const { said } = here.verification
  expect(said.officerIdentified).toMatchObject({ value: 'no', disputed: true })
  expect([...(said.verificationIncidents.value ?? [])].sort()).toEqual(['profiling', 'resistance'])
  expect(foldGathering(here.story.entries.toReversed())).toEqual(here.file)
})
