import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, text } from '../journal/value-kind.ts'
import { clockMet, clockMetFields } from './clock-met.ts'
import { findClockRule } from './clock-rule.ts'

const input = {
  answer: needed(clockMetFields.answer),
  on: optional(clockMetFields.on),
  why: optional(clockMetFields.why),
  of: optional(identifier),
  deadline: needed(text(60)),
  case: needed(identifier),
}

export const meetClockCommand = defineCommand({
  name: 'meet-clock',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: ({ country }, command) => meetClock(country, command),
})

export type MeetClock = InputOf<typeof input> & Author

const parts = {
  care: 'met',
  child: 'childMet',
  health: 'healthMet',
  protection: 'protectedMet',
} as const

/**
 * Says what became of a deadline. That nothing is owed is a decision and says why; a notice that the law asks for is given, not ticked
 * (BR-11).
 */
export function meetClock(
  { clocks }: Situation['country'],
  command: MeetClock,
): Decision | Refusal {
  const { answer, on, why, of } = command
  const rule = findClockRule(clocks, command.deadline)
  if (rule === undefined) return refused('deadline-unknown', { field: 'deadline' })
  if (answer === 'done' && rule.notice !== undefined)
    return refused('notice-not-ticked', { field: 'answer', source: 'BR-11' })
  if (answer === 'extended' && rule.extension === undefined)
    return refused('deadline-not-extended', { field: 'answer' })
  if (answer === 'nothing-owed' && why === undefined)
    return refused('reason-missing', { field: 'why', source: 'W4' })
  const met = Object.fromEntries(
    Object.entries({ deadline: rule.code, of, answer, on, why }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return decideAll([
    draftEntry(
      clockMet,
      { stream: command.case as StreamId },
      { [parts[rule.lies]]: met },
      command,
    ),
  ])
}
