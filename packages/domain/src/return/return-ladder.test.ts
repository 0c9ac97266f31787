import { describe, expect, test } from 'vitest'
import { recordAsylumStep } from '../asylum/record-asylum-step.ts'
import { notifyAuthority } from '../clock/notice/notify-authority.ts'
import { recordConsularAnswer } from '../consulate/record-consular-answer.ts'
import { refusalOf } from '../ladder/rung.ts'
import { asha, by, country } from '../testing/first-night.ts'
import { ReturnNight, allSteps, returnCountry } from '../testing/return-night.ts'
import { firstNight, hour } from '../testing/story.ts'
import { returnLadder } from './return-ladder.ts'

const clocks = returnCountry.clocks
const ladderOf = ({ file }: ReturnNight, travelsOn?: string) =>
  returnLadder(file, clocks, { at: firstNight + hour, travelsOn })
const lacking = (night: ReturnNight, travelsOn?: string) => refusalOf(ladderOf(night, travelsOn))

describe('BR-33: what must hold before a voluntary return is booked', () => {
  test('all of it holds for an adult', () => {
    expect(lacking(new ReturnNight().ready())).toBeUndefined()
  })

  test.each([
    ['fit-to-travel', 'return-fit-to-travel'],
    ['declaration-signed', 'return-declaration-signed'],
    ['reception', 'return-reception-confirmed'],
    ['documents', 'return-consular-rule'],
    ['risk-assessed', 'return-risk-assessed'],
  ] as const)('without %s: %s', (missing, code) => {
    const night = new ReturnNight()
    for (const step of allSteps.filter(({ returnStep }) => returnStep !== missing)) night.says(step)
    expect(lacking(night)).toMatchObject({ code, source: 'BR-33' })
  })

  test('spoken is not signed; pressed is worse than not signed', () => {
    const night = new ReturnNight().ready()
    night.says({ returnStep: 'declaration-signed', declaredHow: 'spoken', declaredFreely: 'yes' })
    expect(lacking(night)).toMatchObject({ code: 'return-declaration-signed' })
    night.says({ returnStep: 'declaration-signed', declaredHow: 'signature', declaredFreely: 'no' })
    expect(ladderOf(night)).toContainEqual({
      code: 'return-not-voluntary',
      state: 'blocked',
      rule: 'BR-33',
    })
  })

  test.each(['dangerToHer', 'dangerToFamily'] as const)('%s prohibits it', (danger) => {
    const night = new ReturnNight().ready()
    night.says({
      returnStep: 'risk-assessed',
      dangerToHer: 'no',
      dangerToFamily: 'no',
      [danger]: 'yes',
    })
    expect(lacking(night)).toMatchObject({ code: 'return-danger-found', source: 'BR-33' })
  })

  test('of two assessments at once the one that found danger stands, until somebody who knew both finds none', () => {
    const night = new ReturnNight().ready()
    const [before] = night.story.of(night.case).slice(-1)
    const after = before ? [before] : []
    const found = { returnStep: 'risk-assessed', dangerToFamily: 'no' } as const
    night.says({ ...found, dangerToHer: 'yes' }, { after })
    night.says({ ...found, dangerToHer: 'no' }, { after })
    expect(lacking(night)).toMatchObject({ code: 'return-danger-found' })
    night.says({ ...found, dangerToHer: 'no' })
    expect(lacking(night)).toBeUndefined()
  })

  test('not known is not no', () => {
    const night = new ReturnNight().ready()
    night.says({ returnStep: 'risk-assessed', dangerToHer: 'no', dangerToFamily: 'unknown' })
    expect(lacking(night)).toMatchObject({ code: 'return-risk-assessed' })
  })

  test('an assessment holds as long as the setting says, counted to the day of the journey', () => {
    const night = new ReturnNight().ready()
    expect(lacking(night, '2026-12-21')).toBeUndefined()
    expect(lacking(night, '2026-12-22')).toMatchObject({ code: 'return-risk-assessed' })
  })

  test('a date set ahead gains no time, and of a month alone its first day counts', () => {
    const night = new ReturnNight().ready()
    const none = { returnStep: 'risk-assessed', dangerToHer: 'no', dangerToFamily: 'no' } as const
    night.says({ ...none, returnStepOn: '2027-05-01' })
    expect(lacking(night, '2027-01-10')).toMatchObject({ code: 'return-risk-assessed' })
    night.says({ ...none, returnStepOn: '2026-11' })
    expect(lacking(night, '2026-12-02')).toMatchObject({ code: 'return-risk-assessed' })
  })

  test('where no length is set nothing is guessed', () => {
    const night = new ReturnNight().ready()
    const unset = returnLadder(night.file, country.clocks, { at: firstNight + hour })
    expect(refusalOf(unset)).toMatchObject({ code: 'return-risk-validity-not-set' })
  })

  test('an open application for asylum forbids it', () => {
    const night = new ReturnNight().ready()
    night.writes(recordAsylumStep({ case: night.case, asylumStep: 'applied', ...by(asha) }))
    expect(lacking(night)).toMatchObject({ code: 'asylum-gate-clear' })
  })

  test('her consulate takes part only by the rule on consular contact (BR-31)', () => {
    const night = new ReturnNight().ready()
    night.says({ returnStep: 'documents', consulateTakesPart: 'yes' })
    expect(lacking(night)).toMatchObject({ code: 'consular-right-told' })
    night.writes(
      recordConsularAnswer({
        case: night.case,
        consularTold: 'yes',
        consularWish: 'does-not-want',
        ...by(asha),
      }),
    )
    expect(lacking(night)?.code).toMatch(/^consular-/)
  })
})

describe('BR-11, BR-15, BR-33: of a child, and where her age is in doubt', () => {
  test.each(['child', 'age-in-doubt'] as const)('%s', (ageGroup) => {
    const night = new ReturnNight({ ageGroup }).ready()
    expect(lacking(night)).toMatchObject({ code: 'child-notice-given', source: 'BR-11' })
    night.writes(
      notifyAuthority(country, {
        case: night.case,
        deadline: 'tell-of-child',
        how: 'by-telephone',
        ...by(asha),
      }),
    )
    const open = ladderOf(night).filter(({ state }) => state === 'open')
    expect(open.map(({ code }) => code)).toEqual([
      'determination-missing',
      'return-reception-confirmed',
      'return-escort-specialised',
    ])
    night.says({ returnStep: 'reception', receptionConfirmed: 'yes', caregiverVerified: 'yes' })
    night.says({ returnStep: 'escort', escortBy: 'childhood-specialist' })
    const still = ladderOf(night).filter(({ state }) => state === 'open')
    expect(still.map(({ code }) => code)).toEqual(['determination-missing'])
  })
})
