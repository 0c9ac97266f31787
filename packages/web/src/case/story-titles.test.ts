import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import { entryTypes } from '@cobijo/domain/registry'
import { expect, test } from 'vitest'
import { titleOf } from './story-titles.ts'

test('every type of a case has its title in her story, but what the legal group alone reads', () => {
  const title = (type: string) =>
    titleOf({ type, fields: {}, standing: 'confirmed' } as TimelineEntry, (id: string) => id)
  const types = entryTypes.flatMap(({ family, type }) => (family === 'case' ? [type] : []))
  expect(types.length).toBeGreaterThan(40)
  expect(types.filter((type) => title(type) === 'case.story.other')).toEqual([
    'report-decision-recorded',
    'legal-demand-noted',
    'legal-demand-decided',
    'legal-demand-answered',
    'legal-demand-notice-recorded',
  ])
})
