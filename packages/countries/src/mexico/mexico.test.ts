import { describe, expect, test } from 'vitest'
import { dueAfter } from '@cobijo/domain/deadline/deadline'
import { timeZoneOf } from '@cobijo/domain/deadline/time-zone-of'
import { mexico } from './mexico.ts'

test('the eleven items of the definition are all there, in its order, with their articles', () => {
  const items = mexico.formsOfExploitation.map(({ item }) => item)
  expect([...new Set(items)]).toEqual('I II III IV V VI VII VIII IX X XI'.split(' '))
  const articles = mexico.formsOfExploitation.flatMap((form) => form.articles.map(Number))
  // 23 are the exceptions to 22 and no form of its own.
  expect(articles).toEqual([
    11, 12, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 25, 26, 27, 28, 29, 30, 31,
  ])
})

test('the definition asks for no means; a child never needs them', () => {
  expect(mexico.definition).toMatchObject({ meansInDefinition: 'never', childUnder: 18 })
  const sexual = mexico.formsOfExploitation.find(({ code }) => code === 'sexual-exploitation')
  expect(sexual?.meansAsked).toHaveLength(7)
  const begging = mexico.formsOfExploitation.find(({ code }) => code === 'forced-begging')
  expect(begging?.meansAsked).toContain('deception')
  expect(begging?.meansWaivedFor).toContain('child')
  expect(sexual?.meansWaivedFor).toContain('child')
  for (const { onlyFor, meansAsked } of mexico.formsOfExploitation)
    if (onlyFor.includes('child')) expect(meansAsked).toEqual([])
})

test('W11: of every organisation it is said whether it must report and whether it enforces, with a source', () => {
  for (const {
    code,
    dutyToReport,
    dutyToReportOfChild,
    enforcesMigrationLaw,
  } of mexico.authorities)
    for (const answer of [dutyToReport, dutyToReportOfChild, enforcesMigrationLaw])
      expect(answer.source, code).not.toBe('')
  const enforcing = mexico.authorities.filter((each) => each.enforcesMigrationLaw.answer === 'yes')
  expect(enforcing.map(({ code }) => code)).toEqual(['migration-control'])
  // For an adult it is open whether an NGO must; for a child everybody in the country must.
  const house = mexico.authorities.find(({ code }) => code === 'civil-society-shelter')
  expect(house?.dutyToReport.answer).toBe('disputed')
  expect(house?.dutyToReportOfChild.answer).toBe('yes')
})

test('BR-13, BR-36: no child and no possible victim belongs in a place of detention', () => {
  const bansOf = (code: string) =>
    mexico.facilityTypes.find((each) => each.code === code)?.bans.map(({ whom }) => whom)
  for (const code of [
    'migration-station',
    'provisional-migration-facility',
    'improvised-detention-place',
    'prison',
  ])
    expect(bansOf(code)?.sort(), code).toEqual(['child', 'possible-victim'])
  expect(bansOf('womens-violence-refuge')).toEqual(['possible-victim'])
})

test('BR-14: a child is asked about six things', () => {
  expect(mexico.childInterviewTopics).toHaveLength(6)
})

test('a child has twenty rights, in the order of the law', () => {
  expect(mexico.childRights.map(({ nationalCode }) => nationalCode)).toEqual(
    'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' '),
  )
})

test('eight may recognise a victim, four of them neither judge nor prosecution', () => {
  const codes = mexico.recognisedBy.map(({ code }) => code)
  expect(codes).toHaveLength(8)
  expect(codes.filter((code) => !/judge|prosecution/.test(code))).toHaveLength(4)
})

test('the 32 states stand under the codes 01 to 32', () => {
  expect(mexico.divisions.map(({ code }) => code)).toEqual(
    Array.from({ length: 32 }, (_, index) => String(index + 1).padStart(2, '0')),
  )
})

test('what tells of asylum lies in protection, what tells of a report in justice', () => {
  for (const { code, lies } of mexico.deadlines) {
    if (code.startsWith('asylum') || code.startsWith('migration'))
      expect(lies, code).toBe('protection')
    if (code.startsWith('crime')) expect(lies).toBe('justice')
  }
})

test('every deadline of the field’s own list is there', () => {
  const expected =
    'NNA_AVISO_PROC NNA_TVRH COMAR_AVISO PRESENTACION INM_RESOLUCION INM_TRAMITE INM_PREVENCION OPINION_AUT COMAR_SOLICITUD ' +
    'COMAR_RESOL SRE_OPINION COMAR_RECURSO MED_URG_MP MED_URG_JUEZ DENUNCIA_AVISO CITA_MEDICA RENAVI_REMISION RENAVI_COMPLEM ' +
    'INFO_AUT CEAV_SIN_RESPUESTA ACTA_OBSERV ARCO_RESP ARCO_EJEC ARCO_PREV ARCO_INCOMPET RAZONES_NEGATIVA_ARCO REFLEXION'
  const codes = mexico.deadlines.map(({ nationalCode }) => nationalCode)
  expect(codes).toEqual(expect.arrayContaining(expected.split(' ')))
})

test('each authority closes by its own notice; until the notice is read no year counts as complete', () => {
  const closed = (code: string, day: string) =>
    mexico.calendars
      .find((each) => each.code === code)
      ?.years[day.slice(0, 4)]?.closed.some(({ from, to }) => from <= day && day <= to)
  expect(closed('refugee-commission', '2024-05-30')).toBe(true)
  expect(closed('migration-institute', '2024-05-30')).toBe(false)
  expect(closed('foreign-ministry', '2024-01-02')).toBe(true)
  expect(closed('refugee-commission', '2024-01-02')).toBe(false)
  for (const { years } of mexico.calendars)
    for (const { ownClosures } of Object.values(years)) expect(ownClosures).toBe('not-loaded')
})

describe('reference cases', () => {
  const settings = Object.fromEntries(mexico.settings.map(({ code, value }) => [code, value]))
  const due = (code: string, at: string, division = '07089', extended = false) => {
    const rule = mexico.deadlines.find((each) => each.code === code)
    const limit = extended ? rule?.extension?.limit : rule?.limit
    const timeZone = timeZoneOf(mexico.timeZones, division)
    if (!rule || !limit || timeZone === undefined) throw new Error(`no such rule: ${code}`)
    const calendar = mexico.calendars.find((each) => each.code === rule.calendar)
    return dueAfter(limit, Date.parse(at), { timeZone, calendar, settings })
  }

  test('a child met at 02:10 in Tapachula: the notice turns red at 03:10', () => {
    expect(due('child-protection-notice', '2026-11-22T02:10:00-06:00')).toMatchObject({
      at: Date.parse('2026-11-22T03:10:00-06:00'),
      certainty: 'exact',
    })
  })

  test('urgent measures: three hours for the prosecution, 24 for the judge', () => {
    expect(due('urgent-measure-order', '2026-11-22T23:00:00-06:00')).toMatchObject({
      at: Date.parse('2026-11-23T02:00:00-06:00'),
    })
    expect(due('urgent-measure-confirmation', '2026-11-22T23:00:00-06:00')).toMatchObject({
      at: Date.parse('2026-11-23T23:00:00-06:00'),
    })
  })

  test('thirty business days to ask for asylum, over Christmas and New Year', () => {
    expect(due('asylum-application', '2026-11-22T10:00:00-06:00')).toMatchObject({
      on: '2027-01-05',
      certainty: 'earliest',
    })
  })

  test('the refugee commission’s own holidays make it later, if they were as the newspaper said', () => {
    expect(due('asylum-application', '2025-12-01T10:00:00-06:00')).toMatchObject({
      on: '2026-01-14',
      latestOn: '2026-01-20',
      certainty: 'earliest',
    })
    // Another authority’s holidays are not its own.
    expect(due('migration-procedure', '2025-12-15T10:00:00-06:00')).toMatchObject({
      on: '2026-01-14',
    })
  })

  test('an official rest Monday may or may not count: both days are given', () => {
    expect(due('migration-status-decision', '2026-02-27T12:00:00-06:00')).toMatchObject({
      on: '2026-03-20',
      latestOn: '2026-03-23',
    })
  })

  test('forty-five business days for the commission, ninety at most', () => {
    expect(due('asylum-decision', '2026-01-05T12:00:00-06:00')).toMatchObject({ on: '2026-03-10' })
    expect(due('asylum-decision', '2026-01-05T12:00:00-06:00', '07', true)).toMatchObject({
      on: '2026-05-14',
    })
  })

  test('ten calendar days that end on Labour Day end on the Monday after', () => {
    expect(due('migration-opinion', '2026-04-21T12:00:00-06:00')).toMatchObject({
      on: '2026-05-04',
    })
  })

  test('a regularisation is decided in thirty calendar days, the fund’s file in four', () => {
    // The thirtieth day is 1 January, the fourth a Sunday on which nobody’s calendar counts.
    expect(due('migration-regularisation', '2026-12-02T12:00:00-06:00')).toMatchObject({
      on: '2027-01-04',
    })
    expect(due('fund-file', '2026-11-25T12:00:00-06:00')).toMatchObject({ on: '2026-11-29' })
  })

  test('the next business day after Christmas Eve is the Monday', () => {
    expect(due('register-forwarding', '2026-12-24T12:00:00-06:00')).toMatchObject({
      on: '2026-12-28',
    })
  })

  test('a period that reaches into a year without calendar is refused', () => {
    expect(due('asylum-application', '2027-12-20T12:00:00-06:00')).toMatchObject({
      kind: 'refused',
      code: 'calendar-year-missing',
    })
  })

  test('the plan to restore rights has no number of days until somebody sets one', () => {
    expect(due('rights-restoration-plan', '2026-11-22T12:00:00-06:00')).toMatchObject({
      code: 'deadline-length-not-set',
    })
  })

  test('W5: the clinical clocks run from the last possible exposure, night and border or not', () => {
    const exposure = '2026-11-20T04:00:00-06:00'
    expect(due('hiv-prophylaxis', exposure)).toMatchObject({
      at: Date.parse('2026-11-23T04:00:00-06:00'),
    })
    expect(due('emergency-contraception', exposure)).toMatchObject({
      at: Date.parse('2026-11-25T04:00:00-06:00'),
    })
  })

  test('follow-ups fall on the day of return, one to twelve months later', () => {
    const days = [1, 2, 3, 4, 5].map((n) => due(`follow-up-${n}`, '2026-11-22T12:00:00-06:00'))
    expect(days.map((each) => ('on' in each ? each.on : undefined))).toEqual([
      '2026-12-22',
      '2027-02-22',
      '2027-05-22',
      '2027-08-22',
      '2027-11-22',
    ])
  })

  test('the same evening is already tomorrow in Cancún and still today in Tijuana', () => {
    const at = '2026-11-23T05:30:00Z'
    expect(due('register-forwarding', at, '23005')).toMatchObject({ on: '2026-11-24' })
    expect(due('register-forwarding', at, '07089')).toMatchObject({ on: '2026-11-23' })
    expect(due('register-forwarding', at, '02004')).toMatchObject({
      on: '2026-11-23',
      at: Date.parse('2026-11-24T00:00:00-08:00') - 1,
    })
  })
})
