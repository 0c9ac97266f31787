import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { openedFor } from '../journal/opened-for.ts'
import { asha, beto } from '../testing/first-night.ts'
import { Story, stubOf } from '../testing/story.ts'
import { serviceDelivered } from './service-delivered.ts'
import { isOpenService } from './services.ts'

function twoRecords() {
  const story = new Story()
  const first = story.write(
    serviceDelivered,
    { service: 'medical', status: 'requested' },
    { by: asha },
  )
  const second = story.write(
    serviceDelivered,
    { continues: first.id, status: 'completed', outcome: 'met', diagnosis: 'healed' },
    { by: beto },
  )
  return { story, first, second }
}

test('entries about one service are one line, with its latest status', () => {
  const { story, first } = twoRecords()
  const [line, ...others] = foldCase(story.entries).services
  expect(others).toEqual([])
  expect(line).toMatchObject({ id: first.id, service: 'medical', status: { value: 'completed' } })
  expect(line?.records).toHaveLength(2)
})

test('ended by one and continued by another at once: it counts as open', () => {
  const { story, first } = twoRecords()
  const place = { by: asha, after: [first] }
  const continued = { continues: first.id as string, status: 'in-progress' } as const
  story.write(serviceDelivered, continued, place)
  const [line] = foldCase(story.entries).services
  expect(line && isOpenService(line)).toBe(true)
  expect(line?.status.disputed).toBe(true)
})

test('a reader who lacks the first entry sees the line by what he has', () => {
  const { story, first, second } = twoRecords()
  const [line] = foldCase([stubOf(first), second]).services
  expect(line).toMatchObject({ id: first.id, service: undefined, status: { value: 'completed' } })
  expect(story.entries).toHaveLength(2)
})

test('a reader of health alone sees the diagnosis and not how far the service is', () => {
  const { story } = twoRecords()
  const shut = foldCase(story.entries.map((entry) => openedFor(entry, ['health'])))
  expect(shut.services.flatMap(({ records }) => records.map(({ fields }) => fields))).toEqual([
    { diagnosis: 'healed' },
  ])
  expect(shut.services[0]?.status.value).toBeUndefined()
})
