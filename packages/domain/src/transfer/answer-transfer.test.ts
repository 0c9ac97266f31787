import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { MotherOfTwo } from '../testing/mother-of-two.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { pen } from '../testing/story.ts'
import type { Pen } from '../testing/story.ts'
import { noteRecorded } from '../case/note-recorded.ts'
import { answerTransfer } from './answer-transfer.ts'
import type { AnswerTransfer } from './answer-transfer.ts'
import { offerTransfer } from './offer-transfer.ts'

const colleague = pen(10, 101)
const third = pen(10, 102)
const to = colleague.member as string

function offered(): { night: FirstNight; transfer: string } {
  const night = new FirstNight()
  const outcome = offerTransfer(
    { caseFile: night.file },
    { case: night.case, transferTo: to, ...by(asha) },
  )
  const [entry] = night.story.carryOut(decidedIn(outcome), { by: asha })
  return { night, transfer: entry?.id ?? '' }
}

function answering(
  { night, transfer }: ReturnType<typeof offered>,
  more: Partial<AnswerTransfer> = {},
  author: Pen = colleague,
) {
  return answerTransfer(
    { caseFile: night.file },
    { case: night.case, transfer, transferAnswer: 'accepted', ...more, ...by(author) },
  )
}

test('her yes makes her responsible in the same entry: nobody is without somebody in between', () => {
  const held = offered()
  const outcome = answering(held)
  expect(typesOf(outcome)).toEqual(['transfer-answered'])
  held.night.story.carryOut(decidedIn(outcome), { by: colleague })
  expect(held.night.file.responsible.value).toBe(to)
  expect(held.night.file.transfers).toMatchObject([{ state: 'accepted' }])
  expect(answering(held)).toMatchObject({ code: 'transfer-not-waiting' })
})

test('nobody accepts for another one, nor by a program that writes it all the same', () => {
  const held = offered()
  expect(answering(held, {}, third)).toMatchObject({ code: 'transfer-not-yours' })
  expect(answering(held, {}, asha)).toMatchObject({ code: 'transfer-not-yours' })
})

test('a no says why and comes back to whoever offered, until she has written in the case again', () => {
  const held = offered()
  expect(answering(held, { transferAnswer: 'declined' })).toMatchObject({
    code: 'transfer-reason-missing',
  })
  const outcome = answering(held, { transferAnswer: 'declined', transferReason: 'on leave' })
  held.night.story.carryOut(decidedIn(outcome), { by: colleague })
  const back = () => held.night.file.reminders.filter(({ about }) => about === 'transfer')
  expect(back()).toMatchObject([{ code: 'declined', member: asha.member }])
  expect(held.night.file.responsible.value).not.toBe(to)
  held.night.story.write(noteRecorded, { care: 'x' }, { by: asha, stream: held.night.case })
  expect(back()).toEqual([])
})

test('whoever offered takes it back by a no', () => {
  const held = offered()
  const reason = { transferAnswer: 'declined', transferReason: 'another one goes on' } as const
  held.night.story.carryOut(decidedIn(answering(held, reason, asha)), { by: asha })
  expect(held.night.file.transfers).toMatchObject([{ state: 'declined', isSeen: true }])
})

test('W7: a family is accepted together, and what moved it is written in the family', () => {
  const family = new MotherOfTwo()
  const files = () => new Map(family.all.map((night) => [night.case, night.file]))
  const offer = offerTransfer(
    { caseFile: family.mother.file, caseFiles: files(), gathering: family.file },
    {
      case: family.mother.case,
      cases: [family.girl.case, family.boy.case],
      gathering: family.gathering.stream,
      transferTo: to,
      ...by(asha),
    },
  )
  for (const night of family.all)
    night.story.carryOut(
      {
        ...decidedIn(offer),
        entries: decidedIn(offer).entries.filter(({ stream }) => stream === night.case),
      },
      { by: asha },
    )
  const answer = (cases: readonly string[]) =>
    answerTransfer(
      { caseFile: family.mother.file, caseFiles: files(), gathering: family.file },
      {
        case: family.mother.case,
        transfer: family.mother.file.transfers[0]?.id ?? '',
        transferAnswer: 'accepted',
        cases,
        gathering: family.gathering.stream,
        ...by(colleague),
      },
    )
  expect(answer([family.girl.case])).toMatchObject({ code: 'family-left-behind' })
  expect(typesOf(answer([family.girl.case, family.boy.case]))).toEqual([
    'transfer-answered',
    'transfer-answered',
    'transfer-answered',
    'family-moved',
  ])
})
