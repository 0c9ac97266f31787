import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { hasDied } from '../death/death.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { lookAgainTonight } from '../risk/look-again-tonight.ts'
import { draftTasks } from '../task/draft-tasks.ts'
import { signsRecorded } from './signs-recorded.ts'

// Whether it raises her urgency is worked out here.
const { urgencyRaised: _, ...typed } = signsRecorded.fields
const input = { ...typed, case: needed(identifier) }

export const recordSignsCommand = defineCommand({
  name: 'record-signs',
  access: accessOf({ groups: [...workers, 'on-call'], ownCopies: true }),
  concerns: ['case'],
  input,
  decide: (situation, command) => recordSigns(situation, command),
})

export type RecordSigns = InputOf<typeof input> & Author

/**
 * Signs that somebody saw: advice for whoever talks with her. That she is in danger now is more than that: her case is immediate from then on, and
 * somebody looks at her risk today, whether or not her first night was asked about.
 */
export function recordSigns(
  situation: Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn' | 'country'>,
  command: RecordSigns,
): Decision | Refusal {
  const { caseFile } = situation
  const seen = contentFrom(signsRecorded, command)
  if (Object.values(seen).every((value) => value === undefined)) return refused('nothing-said')
  const isInDanger = seen.inDangerNow === 'yes' && !hasDied(caseFile)
  const isClosed = caseFile.state.value === 'closed'
  const raised =
    isInDanger && caseFile.urgency.value !== 'immediate' ? { ...seen, urgencyRaised: true } : seen
  return decideAll(
    [
      draftEntry(signsRecorded, { stream: command.case as StreamId }, raised, command),
      // Of a closed case nothing stands on the day: whoever opens it again sets it.
      ...(isInDanger && !isClosed
        ? draftTasks(
            situation,
            { sets: lookAgainTonight(situation, command.at), settles: [] },
            command,
          )
        : []),
    ],
    [...dayMissing(seen), ...(isInDanger && isClosed ? ['reopening-proposed'] : [])],
  )
}

/** That some treatment works in the first hours only, and nobody said when they began. */
export function dayMissing({
  hurtLastFiveDays,
  lastPossibleExposureOn,
}: Pick<RecordSigns, 'hurtLastFiveDays' | 'lastPossibleExposureOn'>): readonly string[] {
  return hurtLastFiveDays === 'yes' && lastPossibleExposureOn === undefined
    ? ['exposure-day-missing']
    : []
}
