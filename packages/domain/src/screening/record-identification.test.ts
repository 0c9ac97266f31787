import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by, inventedClocks } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import type { StreamId } from '../journal/identifier.ts'
import { inventedId } from '../testing/story.ts'
import type { SigningGrounds } from './check-certificate.ts'
import { identificationRecorded } from './identification-recorded.ts'
import { interviewRecorded } from './interview-recorded.ts'
import { recordIdentification } from './record-identification.ts'
import type { RecordIdentification } from './record-identification.ts'
import { isPresumed } from './screening.ts'

const bodies = { recognisingBodies: ['public-human-rights-body'], clocks: inventedClocks }

function identifying(
  night: FirstNight,
  more: Partial<RecordIdentification>,
  author = asha,
  grounds?: SigningGrounds,
) {
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
    grounds,
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
  const certificate = { number: 'C-1', validUntil: '2026-11-21', issuer: 'An agency elsewhere' }
  const training = inventedId(77) as StreamId
  const own = { ...certificate, isWithdrawn: false, training, courseName: 'x' }
  const grounds = (more: Partial<typeof own> = {}): SigningGrounds => ({
    held: [{ ...own, ...more }],
    agenciesHere: ['Casa de Aquí'],
  })
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
    const { validUntil: _last, ...endless } = certificate
    expect(of({ certificate: endless })).toMatchObject({ code: 'certificate-missing' })
    expect(of({ certificate }).kind).toBe('decided')
    expect(of({ certificate: { ...certificate, validUntil: '2026' } }).kind).toBe('decided')
  })

  test('her own goes by what is recorded here, whatever was typed', () => {
    const night = interviewed()
    const of = (more: Partial<typeof own>, number = ' c-1') =>
      identifying(night, { ground: 'interview', certificate: { number } }, asha, grounds(more))
    const signed = entryOf(of({}), identificationRecorded).content
    expect(signed.certificate).toEqual({ number: 'C-1', validUntil: '2026-11-21' })
    expect(signed.certificateTraining).toBe(training)
    expect(of({ validUntil: '2026-11-20' })).toMatchObject({ code: 'certificate-expired' })
    expect(of({ isWithdrawn: true })).toMatchObject({ code: 'certificate-was-withdrawn' })
  })

  test('one that is typed is of an agency that is not here, and stays unverified', () => {
    const night = interviewed()
    const of = (issuer?: string) =>
      identifying(
        night,
        {
          ground: 'interview',
          certificate: {
            number: 'X-1',
            validUntil: '2026-11-21',
            ...(issuer === undefined ? {} : { issuer }),
          },
        },
        asha,
        grounds(),
      )
    expect(of()).toMatchObject({ code: 'certificate-issuer-missing', source: 'BR-08' })
    expect(of('casa de aqui')).toMatchObject({ code: 'certificate-issuer-here' })
    const outcome = of('An agency elsewhere')
    expect(entryOf(outcome, identificationRecorded).content.certificateTraining).toBeUndefined()
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(night.file.screening.identifications[0]?.certificate).toMatchObject({
      issuer: 'An agency elsewhere',
      isVerified: false,
    })
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
