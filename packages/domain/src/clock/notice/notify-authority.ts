import { accessOf, workers } from '../../access/access-rule.ts'
import { defineCommand, needed, optional } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { Situation } from '../../command/situation.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier, text } from '../../journal/value-kind.ts'
import { findClockRule } from '../clock-rule.ts'
import { authorityNotified, noticeFields } from './authority-notified.ts'

const input = {
  how: optional(noticeFields.how),
  tries: optional(noticeFields.tries),
  toldAt: optional(noticeFields.toldAt),
  number: optional(noticeFields.number),
  post: optional(noticeFields.post),
  said: optional(noticeFields.said),
  personTold: optional(noticeFields.personTold),
  takenBack: optional(noticeFields.takenBack),
  why: optional(noticeFields.why),
  /** Default: the authority that the rule names, and of a notice that is continued the one that it went to. */
  authority: optional(text(60)),
  of: optional(identifier),
  continues: optional(identifier),
  /** Code of the country's deadline that asks for it; what it tells of and where it is sealed follow from that. */
  deadline: needed(text(60)),
  case: needed(identifier),
}

export const notifyAuthorityCommand = defineCommand({
  name: 'notify-authority',
  access: accessOf({ groups: workers, ownCopies: true }),
  concerns: ['case'],
  input,
  decide: ({ country }, command) => notifyAuthority(country, command),
})

export type NotifyAuthority = InputOf<typeof input> & Author

/** The field that a notice is sealed in, by where its deadline lies. */
const parts = {
  care: 'notice',
  child: 'childNotice',
  health: 'healthNotice',
  protection: 'protectedNotice',
} as const

/**
 * Takes down that an authority was told, or could not be reached. Never refused for what it says or leaves out (W4); only a deadline that
 * asks for no notice in a case has none, and the report of a crime is not written here (BR-23).
 */
export function notifyAuthority(
  { clocks }: Situation['country'],
  command: NotifyAuthority,
): Decision | Refusal {
  const rule = findClockRule(clocks, command.deadline)
  if (rule?.notice === undefined) return refused('no-notice-asked', { field: 'deadline' })
  const { how, tries, toldAt, number, post, said, personTold, takenBack, why } = command
  const written = {
    deadline: rule.code,
    event: rule.startsAt,
    authority: command.authority ?? (command.continues === undefined ? rule.notice.to : undefined),
    of: command.of,
    continues: command.continues,
    ...{ how, tries, toldAt, number, post, said, personTold, takenBack, why },
  }
  const notice = Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== undefined),
  )
  return decideAll([
    draftEntry(
      authorityNotified,
      { stream: command.case as StreamId },
      { [parts[rule.lies]]: notice },
      command,
    ),
  ])
}
