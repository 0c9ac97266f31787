import { describe, expect, test } from 'vitest'
import { ageBand, ageBands, completedYears } from './age-band.ts'

describe('completed years', () => {
  test.each([
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-11', '2026-11-22', 17],
    ['2008-11', '2026-12-01', 18],
    ['2008', '2026-12-30', 17],
    ['2008', '2026-12-31', 18],
    ['2026-11-22', '2026-11-22', 0],
  ])('born %s, on %s: %d', (bornOn, on, years) => {
    expect(completedYears(bornOn, on)).toBe(years)
  })

  test('dates that contradict each other give no age', () => {
    expect(completedYears('2030-01-01', '2026-11-22')).toBeUndefined()
    expect(completedYears('1800-01-01', '2026-11-22')).toBeUndefined()
    expect(completedYears('unknown', '2026-11-22')).toBeUndefined()
  })
})

describe('bands', () => {
  test('cover every age once, without gaps', () => {
    const seen = Array.from({ length: 121 }, (_, years) => ageBand(years))
    expect([...new Set(seen)]).toEqual(ageBands.map(([name]) => name))
  })

  test('a child and an adult never share one', () => {
    expect(ageBand(17)).toBe('9-17')
    expect(ageBand(18)).toBe('18-20')
    expect(ageBand(48)).toBe('48+')
  })
})
