import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by, inventedClocks } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { identificationRecorded } from './identification-recorded.ts'
import { interviewRecorded } from './interview-recorded.ts'
import { recordIdentification } from './record-identification.ts'
import type { RecordIdentification } from './record-identification.ts'
import { isPresumed } from './screening.ts'

const bodies = { recognisingBodies: ['public-human-rights-body'], clocks: inventedClocks }

function identifying(night: FirstNight, more: Partial<RecordIdentification>, author = asha) {
  return recordIdentification(
    night.file,
    {
      case: night.case,
      standing: 'presumed',
      ground: 'professional-judgement',
      ...more,
      ...by(author),
    },
    bodies,
  )
}

const judged = { identificationReason: 'what she said and how she said it' }

describe('BR-07: professional judgement', () => {
  test('is enough without a single indicator, with a reason', () => {
    const night = new FirstNight()
    expect(identifying(night, {})).toMatchObject({
      code: 'identification-reason-missing',
      field: 'identificationReason',
    })
    night.story.carryOut(decidedIn(identifying(night, judged)), { by: asha })
    expect(isPresumed(night.file.screening)).toBe(true)
  })
})

describe('BR-08: by an interview', () => {
  /** It is the evening of that day there, and the next in UTC. */
  const certificate = { number: 'C-1', validUntil: '2026-11-21' }
  function interviewed(): FirstNight {
    const night = new FirstNight()
    night.story.write(
      interviewRecorded,
      { topics: ['exploitation'] },
      { by: asha, stream: night.case },
    )
    return night
  }

  test('only somebody whose certificate is valid that day signs it', () => {
    const night = interviewed()
    const of = (more: Partial<RecordIdentification>) =>
      identifying(night, { ground: 'interview', ...more })
    expect(of({})).toMatchObject({ code: 'certificate-missing', source: 'BR-08' })
    expect(of({ certificate: { ...certificate, validUntil: '2026-11-20' } })).toMatchObject({
      code: 'certificate-expired',
    })
    expect(of({ certificate }).kind).toBe('decided')
    expect(of({ certificate: { ...certificate, validUntil: '2026' } }).kind).toBe('decided')
  })

  test('not where nobody interviewed her', () => {
    expect(identifying(new FirstNight(), { ground: 'interview', certificate })).toMatchObject({
      code: 'interview-missing',
    })
  })
})

describe('recognition', () => {
  test('names its body, and nothing else recognises', () => {
    const night = new FirstNight()
    expect(identifying(night, { standing: 'recognised', ...judged })).toMatchObject({
      code: 'recognition-needs-its-body',
    })
    const body = { standing: 'recognised', ground: 'recognising-body' } as const
    expect(identifying(night, body)).toMatchObject({ field: 'recognisedBy' })
    expect(identifying(night, { ...body, recognisedBy: 'public-human-rights-body' }).kind).toBe(
      'decided',
    )
  })

  test('BR-22: by a judge or a prosecution has no place in a case, whatever program says so', () => {
    const outcome = identifying(new FirstNight(), {
      standing: 'recognised',
      ground: 'recognising-body',
      recognisedBy: 'prosecution',
    })
    expect(outcome).toMatchObject({ code: 'recognising-body-elsewhere', source: 'BR-22' })
  })
})

test('several organisations’ standings stand side by side', () => {
  const night = new FirstNight()
  for (const [author, standing] of [
    [asha, 'possible'],
    [beto, 'presumed'],
  ] as const)
    night.story.carryOut(decidedIn(identifying(night, { standing, ...judged }, author)), {
      by: author,
    })
  expect(
    night.file.screening.identifications.map((line) => [line.organisation, line.standing.value]),
  ).toEqual([
    [asha.organisation, 'possible'],
    [beto.organisation, 'presumed'],
  ])
})

test('neither a status nor a reason stands in the facts', () => {
  expect(
    identificationRecorded.facts({ standing: 'presumed', ground: 'professional-judgement' }),
  ).toEqual({ family: 'case' })
})
