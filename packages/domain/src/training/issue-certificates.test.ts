import { describe, expect, test } from 'vitest'
import { asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { TrainingHere } from '../testing/training-here.ts'
import { certificatesIssued } from './certificates-issued.ts'
import { attendanceRecorded } from './attendance-recorded.ts'
import { certificateThatEnds, certificatesHeldBy } from './held-certificates.ts'
import { issueCertificates } from './issue-certificates.ts'
import { withdrawCertificate } from './withdraw-certificate.ts'

const betoHerself = beto.member as string
const given = {
  participation: inventedId(1),
  number: 'C-1',
  issuedOn: '2026-11-22',
  validUntil: '2028-11-22',
}

function issuing(here: TrainingHere, more: object = {}, author = asha) {
  return issueCertificates(here.file, {
    gathering: here.stream,
    certificates: [{ ...given, ...more }],
    ...by(author),
  })
}

function certified(): TrainingHere {
  const here = new TrainingHere()
  here.came(1, { member: betoHerself })
  here.story.carryOut(decidedIn(issuing(here)), { by: asha })
  return here
}

describe('a certificate', () => {
  test('is for whoever attended and passed', () => {
    const here = new TrainingHere({ passScore: 70 })
    here.came(1, { attendance: 'attended-in-part', scoreAfter: 90 })
    expect(issuing(here)).toMatchObject({ code: 'certificate-without-attendance' })
    here.came(1, { scoreAfter: 69 })
    expect(issuing(here)).toMatchObject({ code: 'certificate-below-pass' })
    here.came(1)
    expect(issuing(here)).toMatchObject({ code: 'certificate-below-pass' })
    here.came(1, { scoreAfter: 70 })
    expect(typesOf(issuing(here))).toEqual(['certificates-issued'])
  })

  test('has a number of its own and a last day', () => {
    const here = certified()
    here.came(2)
    const other = { participation: inventedId(2) }
    const code = (more: object) => issuing(here, { ...other, ...more })
    expect(code({})).toMatchObject({ code: 'certificate-number-taken' })
    expect(code({ number: undefined })).toMatchObject({ code: 'certificate-number-missing' })
    expect(code({ number: 'C-2', validUntil: '2028' })).toMatchObject({
      code: 'certificate-end-missing',
    })
    expect(code({ number: 'C-2', validUntil: '2026-11-21' })).toMatchObject({
      code: 'certificate-ends-before',
    })
    expect(issuing(here, { number: 'C-2' })).toMatchObject({ code: 'certificate-held-already' })
    expect(issuing(here, { participation: inventedId(7) })).toMatchObject({
      code: 'participation-unclear',
    })
    expect(code({ number: 'C-2' }).kind).toBe('decided')
    expect(
      issueCertificates(here.file, { gathering: here.stream, certificates: [], ...by(asha) }),
    ).toMatchObject({ code: 'field-required' })
    expect(
      issueCertificates(undefined, { gathering: here.stream, certificates: [given], ...by(asha) }),
    ).toMatchObject({ code: 'not-found' })
  })

  test('one that does not pass holds back all of them', () => {
    const here = new TrainingHere()
    here.came(1)
    here.came(2, { attendance: 'absent' })
    const outcome = issueCertificates(here.file, {
      gathering: here.stream,
      certificates: [given, { ...given, number: 'C-2', participation: inventedId(2) }],
      ...by(asha),
    })
    expect(outcome).toMatchObject({ code: 'certificate-without-attendance' })
  })

  test('BR-08: nobody certifies herself, whatever program she has', () => {
    const here = new TrainingHere()
    here.came(1, { member: asha.member as string })
    expect(issuing(here)).toMatchObject({ code: 'certificate-for-oneself', source: 'BR-08' })
    here.story.write(
      certificatesIssued,
      { certificates: [{ ...given, member: asha.member as string }] },
      { by: asha },
    )
    expect(here.training.certificates).toEqual([])
  })

  test.each(['participation', 'number', 'validUntil'] as const)(
    'without %s is none, whatever program wrote it',
    (left) => {
      const here = new TrainingHere()
      here.came(1, { member: betoHerself })
      const { [left]: _out, ...rest } = given
      here.story.write(
        certificatesIssued,
        { certificates: [{ ...rest, member: betoHerself }] },
        { by: asha },
      )
      expect(here.training.certificates).toEqual([])
    },
  )

  test('BR-08: stays whose it was when it was issued', () => {
    const here = certified()
    here.story.write(
      attendanceRecorded,
      {
        participations: [{ ...given, member: asha.member as string }].map(
          ({ participation, member }) => ({ participation, member, attendance: 'attended' }),
        ),
      },
      { by: asha },
    )
    expect(certificatesHeldBy(asha.member, [here.training])).toEqual([])
    expect(certificatesHeldBy(beto.member, [here.training])).toMatchObject([{ number: 'C-1' }])
  })

  test('BR-08: one of a course on another subject signs nothing', () => {
    const here = new TrainingHere({ certifiesScreening: 'no' })
    here.came(1, { member: betoHerself })
    here.story.carryOut(decidedIn(issuing(here)), { by: asha })
    expect(here.training.certificates).toHaveLength(1)
    expect(certificatesHeldBy(beto.member, [here.training])).toEqual([])
  })
})

test('of two that end on one day the same is proposed in any order of courses', () => {
  const other = new TrainingHere({}, 15)
  other.came(1, { member: betoHerself })
  const second = issueCertificates(other.file, {
    gathering: other.stream,
    certificates: [{ ...given, number: 'B-1' }],
    ...by(asha),
  })
  other.story.carryOut(decidedIn(second), { by: asha })
  const courses = [certified().training, other.training]
  const numbers = (some: typeof courses) =>
    certificatesHeldBy(beto.member, some).map(({ number }) => number)
  expect(numbers(courses)).toEqual(['B-1', 'C-1'])
  expect(numbers(courses.toReversed())).toEqual(['B-1', 'C-1'])
})

describe('a certificate that ends', () => {
  const held = () => certificatesHeldBy(beto.member, [certified().training])

  test('stands on the day of its holder from sixty days before until ninety after', () => {
    const told = (day: string) => certificateThatEnds(held(), day)?.number
    expect(told('2028-09-23')).toBeUndefined()
    expect(told('2028-09-24')).toBe('C-1')
    expect(told('2029-02-20')).toBe('C-1')
    expect(told('2029-02-21')).toBeUndefined()
  })

  test('and not where another outlasts it, or where it was withdrawn', () => {
    const later = held().map((each) => ({ ...each, number: 'C-9', validUntil: '2030-01-01' }))
    expect(certificateThatEnds([...later, ...held()], '2028-11-01')).toBeUndefined()
    const gone = held().map((each) => ({ ...each, isWithdrawn: true }))
    expect(certificateThatEnds(gone, '2028-11-01')).toBeUndefined()
    expect(certificatesHeldBy(undefined, [certified().training])).toEqual([])
  })
})

test('what is withdrawn signs nothing more, and its number is not given again', () => {
  const here = certified()
  const withdrawn = withdrawCertificate(here.file, {
    gathering: here.stream,
    certificateNumber: 'C-1',
    withdrawnBecause: 'The wrong row',
    ...by(asha),
  })
  here.story.carryOut(decidedIn(withdrawn), { by: asha })
  expect(here.training.certificates).toMatchObject([{ number: 'C-1', isWithdrawn: true }])
  expect(issuing(here)).toMatchObject({ code: 'certificate-number-taken' })
  expect(issuing(here, { number: 'C-2' }).kind).toBe('decided')
})
