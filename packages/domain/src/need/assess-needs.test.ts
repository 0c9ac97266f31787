import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { assessNeeds } from './assess-needs.ts'
import type { AssessNeeds } from './assess-needs.ts'
import { needsAssessed } from './needs-assessed.ts'
import { standingNeeds } from './needs.ts'

function assessing(night: FirstNight, more: Partial<AssessNeeds>) {
  return assessNeeds({ case: night.case, ...more, ...by(asha) })
}

test('BR-25: needs are taken down before name, screening or consent', () => {
  const outcome = assessing(new FirstNight({}), { cannotWait: ['medical'] })
  expect(outcome.kind).toBe('decided')
})

test('nothing at all is no assessment', () => {
  expect(assessing(new FirstNight(), { neededServices: {} })).toMatchObject({
    code: 'needs-missing',
    field: 'neededServices',
  })
})

test('a need that tells of asylum or danger lies in protection, never in care', () => {
  const outcome = assessing(new FirstNight(), {
    neededServices: { food: 'yes' },
    protectedNeeds: { 'asylum-access': 'yes' },
    protectedCannotWait: ['safety-measures'],
    wishes: 'to sleep',
  })
  const parts = partsOf(decidedIn(outcome).entries[0] as never)
  expect(JSON.stringify(parts.care)).not.toMatch(/asylum|safety/)
  expect(Object.keys(parts.protection ?? {}).sort()).toEqual([
    'protectedCannotWait',
    'protectedNeeds',
  ])
  expect(parts.statistics).toEqual({ needed: ['asylum-access', 'food', 'safety-measures'] })
})

test('a protected need in the open field is refused', () => {
  const outcome = assessing(new FirstNight(), {
    neededServices: { 'asylum-access': 'yes' } as never,
  })
  expect(outcome).toMatchObject({ code: 'field-unknown', field: 'neededServices' })
})

test('what she said no to in the same sitting is not urgent', () => {
  const outcome = assessing(new FirstNight(), {
    neededServices: { food: 'no', medical: 'yes' },
    cannotWait: ['food', 'medical'],
  })
  expect(decidedIn(outcome).entries[0]?.content['cannotWait']).toEqual(['medical'])
})

describe('what stands', () => {
  const write = (
    night: FirstNight,
    content: Parameters<typeof night.story.write<typeof needsAssessed.fields>>[1],
    more = {},
  ) => night.story.write(needsAssessed, content, { by: asha, stream: night.case, ...more })

  test('what was not asked again stays; a later answer replaces an earlier one', () => {
    const night = new FirstNight()
    write(night, { neededServices: { food: 'yes', medical: 'yes' }, cannotWait: ['medical'] })
    write(night, { neededServices: { medical: 'no', food: 'not-asked' } })
    expect(standingNeeds(night.file.needs, []).map(({ service }) => service)).toEqual(['food'])
  })

  test('of two who asked at once the need stands, in any order of arrival', () => {
    const night = new FirstNight()
    const [begun] = night.story.of(night.case)
    const after = begun ? [begun] : []
    write(night, { neededServices: { shelter: 'no' } }, { after })
    write(night, { cannotWait: ['shelter'] }, { by: beto, after })
    const entries = night.story.of(night.case)
    for (const order of [entries, entries.toReversed()])
      expect(foldCase(order).needs.needs).toMatchObject([
        { service: 'shelter', state: { value: 'cannot-wait', disputed: true } },
      ])
  })

  test('what cannot wait comes first, and what nobody attends to before what somebody does', () => {
    const night = new FirstNight()
    write(night, {
      neededServices: { food: 'yes', education: 'yes', psychological: 'unknown' },
      cannotWait: ['medical'],
    })
    night.story.write(
      serviceDelivered,
      { service: 'food', status: 'in-progress' },
      { by: asha, stream: night.case },
    )
    const { needs, services } = night.file
    expect(
      standingNeeds(needs, services).map(({ service, by: help }) => [service, help.length]),
    ).toEqual([
      ['medical', 0],
      ['education', 0],
      ['food', 1],
    ])
  })
})
