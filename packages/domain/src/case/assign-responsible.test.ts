import { expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { inventedId, pen } from '../testing/story.ts'
import type { Pen } from '../testing/story.ts'
import { noteRecorded } from './note-recorded.ts'
import { assignResponsible } from './assign-responsible.ts'
import { responsibleAssigned } from './responsible-assigned.ts'

test('the server learns whose case it is, because it reminds her', () => {
  const outcome = assignResponsible({
    case: new FirstNight().case,
    responsible: inventedId(3),
    words: 'on leave from Monday',
    ...by(asha),
  })
  const { content } = entryOf(outcome, responsibleAssigned)
  expect(responsibleAssigned.facts(content)).toEqual({ family: 'case', responsible: inventedId(3) })
})

test('the later word stands; said at once by two, both stand and it is disputed', () => {
  const night = new FirstNight()
  const begun = night.story.entries.slice()
  const write = (responsible: string, after = night.story.of(night.case).slice(-1)) =>
    night.story.write(responsibleAssigned, { responsible }, { by: asha, stream: night.case, after })
  write(inventedId(3))
  write(inventedId(4))
  expect(night.file.responsible).toMatchObject({ value: inventedId(4), disputed: false })
  write(inventedId(5), begun)
  expect(night.file.responsible.disputed).toBe(true)
  expect(night.file.responsible.current.map(({ value }) => value).sort()).toEqual([
    inventedId(4),
    inventedId(5),
  ])
})

test('a transfer within the house is one entry, whoever writes it', () => {
  const outcome = assignResponsible({
    case: new FirstNight().case,
    responsible: inventedId(3),
    ...by(beto),
  })
  expect(decidedIn(outcome).entries).toHaveLength(1)
})

test('a name in place of a member’s id is refused', () => {
  const outcome = assignResponsible({
    case: new FirstNight().case,
    responsible: 'Ana',
    ...by(asha),
  })
  expect(outcome).toEqual({ kind: 'refused', code: 'not-an-identifier', field: 'responsible' })
})

test('W16: it stands on the day of whom it was given to until she has written in the case, and on nobody else’s', () => {
  const night = new FirstNight()
  const to = pen(10, 102)
  const came = () => night.file.reminders.filter(({ code }) => code === 'came')
  const give = (responsible: string, by: Pen) =>
    night.story.write(responsibleAssigned, { responsible }, { by, stream: night.case })
  give(to.member as string, to)
  expect(came()).toEqual([])
  give(asha.member as string, to)
  give(to.member as string, asha)
  expect(came()).toMatchObject([{ about: 'transfer', member: to.member }])
  night.story.write(noteRecorded, { care: 'x' }, { by: asha, stream: night.case })
  expect(came()).toHaveLength(1)
  night.story.write(noteRecorded, { care: 'y' }, { by: to, stream: night.case })
  expect(came()).toEqual([])
})

test('given back it stands with whoever gave it, once', () => {
  const night = new FirstNight()
  const to = pen(10, 102)
  for (const [responsible, by] of [
    [to.member as string, asha],
    [asha.member as string, to],
  ] as const)
    night.story.write(responsibleAssigned, { responsible }, { by, stream: night.case })
  const came = night.file.reminders.filter(({ code }) => code === 'came')
  expect(came).toMatchObject([{ member: asha.member }])
})
