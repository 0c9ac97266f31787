import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import type { Situation } from '../command/situation.ts'
import { lookAgainTonight } from '../risk/look-again-tonight.ts'
import { draftTasks } from '../task/draft-tasks.ts'
import { caseReopened } from './case-reopened.ts'

const input = { ...caseReopened.fields, case: needed(identifier) }

export const reopenCaseCommand = defineCommand({
  name: 'reopen-case',
  access: accessOf({ groups: workers, ownOnly: true, sufficient: 'facts' }),
  decides: [{ entryType: caseReopened }],
  concerns: ['case'],
  input,
  decide: (situation, command) => reopenCase(situation, command),
})

export type ReopenCase = InputOf<typeof input> & Author

type Known = Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn' | 'country'>

/** She came back, or should: the same case goes on. Never needs a second person. A new danger is looked at today. */
export function reopenCase(situation: Known, command: ReopenCase): Decision | Refusal {
  if (situation.caseFile.state.value !== 'closed') return refused('case-not-closed')
  return decideAll([
    draftEntry(
      caseReopened,
      { stream: command.case as StreamId },
      contentFrom(caseReopened, command),
      command,
    ),
    ...(command.reason === 'new-danger'
      ? draftTasks(
          situation,
          { sets: lookAgainTonight(situation, command.at), settles: [] },
          command,
        )
      : []),
  ])
}
