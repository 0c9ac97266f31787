import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { EntryId, StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { draftTasks } from '../task/draft-tasks.ts'
import { dueOn } from '../task/due-on.ts'
import { caseConferenceHeld } from './case-conference-held.ts'

const input = { ...caseConferenceHeld.fields, case: needed(identifier) }

export const recordConferenceCommand = defineCommand({
  name: 'record-conference',
  access: accessOf({ groups: caseDeciders, reads: ['care'] }),
  concerns: ['case'],
  input,
  decide: (situation, command) => recordConference(situation, command),
})

export type RecordConference = InputOf<typeof input> & Author

/** Takes down who sat together and what was agreed; what falls to this house becomes tasks. That she was not heard holds nothing back and is said. */
export function recordConference(
  situation: Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn' | 'country'>,
  command: RecordConference,
): Decision | Refusal {
  const id = command.newId() as EntryId
  const held = draftEntry(
    caseConferenceHeld,
    { stream: command.case as StreamId },
    contentFrom(caseConferenceHeld, command),
    command,
  )
  const ours = (steps: RecordConference['conferenceAgreed'] = []) =>
    steps.flatMap(({ what, who, by }) => {
      const taskDueAt = dueOn(by, situation.country.clocks)
      return who === 'us' && what !== undefined
        ? [{ what, due: taskDueAt === undefined ? {} : { taskDueAt } }]
        : []
    })
  const sets = [
    ...ours(command.conferenceAgreed).map(({ what, due }) => ({
      taskKind: 'plan-step' as const,
      taskWords: what,
      followsFrom: id,
      ...due,
    })),
    ...ours(command.protectedAgreed).map(({ what, due }) => ({
      protectedTaskKind: 'protected-step' as const,
      protectedTaskWords: what,
      followsFrom: id,
      ...due,
    })),
  ]
  const isHeard = command.herVoice !== undefined && command.herVoice !== 'not-asked'
  return decideAll(
    [
      'kind' in held ? held : { ...held, id },
      ...draftTasks(situation, { sets, settles: [] }, command),
    ],
    isHeard ? [] : ['her-voice-missing'],
  )
}
