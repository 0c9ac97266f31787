import { accessOf, workers } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { clockMet } from '../clock/clock-met.ts'
import { isOpenClock } from '../clock/clocks.ts'
import type { Clock } from '../clock/clocks.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import type { Situation } from '../command/situation.ts'
import { riskAssessed } from '../risk/risk-assessed.ts'
import { highestRisk } from '../risk/risk-codes.ts'
import type { RiskName } from '../risk/risk-codes.ts'
import { lookAgainTonight } from '../risk/look-again-tonight.ts'
import { overallWith } from '../risk/risk.ts'
import { draftTasks } from '../task/draft-tasks.ts'
import { followUpVisited } from './follow-up-visited.ts'
import { isAlarming } from './follow-up.ts'

const input = { ...followUpVisited.fields, case: needed(identifier) }

export const recordFollowUpCommand = defineCommand({
  name: 'record-follow-up',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: (situation, command) => recordFollowUp(situation, command),
})

export type RecordFollowUp = InputOf<typeof input> & Author

/**
 * Takes down how she is, and with a visit of the schedule answers the deadline that lies nearest to its day. That she is in danger again is said at
 * once, is looked at today, and a closed case should be reopened; nothing closes by it and nothing is taken away.
 */
export function recordFollowUp(
  situation: Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn' | 'country'>,
  command: RecordFollowUp,
): Decision | Refusal {
  const { caseFile: file, readsOfOwn } = situation
  const stream = command.case as StreamId
  const isAlarm = isAlarming(command)
  return decideAll(
    [
      draftEntry(followUpVisited, { stream }, contentFrom(followUpVisited, command), command),
      ...deadlineMet(file, command),
      // Whoever cannot read what stands would lower it unseen: she is told to call, and writes no level.
      ...(readsOfOwn?.includes('care') === true ? riskRaised(file, command) : []),
      // Of a closed case nothing stands on the day: whoever opens it again sets it.
      ...(isAlarm && file.state.value !== 'closed'
        ? draftTasks(
            situation,
            { sets: lookAgainTonight(situation, command.at), settles: [] },
            command,
          )
        : []),
    ],
    [
      ...(isAlarm ? ['danger-again'] : []),
      ...(isAlarm && file.state.value === 'closed' ? ['reopening-proposed'] : []),
    ],
  )
}

/** Which risk each danger is, as `risk-assessed` names it. */
const risksOf = {
  threatened: 'life',
  controllerInContact: 'whereabouts-known',
  exploitedAgain: 're-trafficking',
} as const satisfies Readonly<Record<string, RiskName>>

/** Danger again is high at least, and never lower than it stood. */
function riskRaised(
  { risk }: Pick<CaseFile, 'risk'>,
  command: RecordFollowUp,
): (DecidedEntry | Refusal)[] {
  const found = (['threatened', 'controllerInContact', 'exploitedAgain'] as const).filter(
    (danger) => command[danger] === 'yes',
  )
  if (found.length === 0) return []
  const riskLevels = Object.fromEntries(
    found.map((danger) => {
      const name = risksOf[danger]
      return [name, highestRisk([risk.levels[name]?.value, 'high']) ?? 'high'] as const
    }),
  )
  const overallRisk = overallWith(risk, { riskLevels }) ?? 'high'
  return [
    draftEntry(
      riskAssessed,
      { stream: command.case as StreamId },
      { riskLevels, overallRisk },
      command,
    ),
  ]
}

function deadlineMet(
  { clocks }: Pick<CaseFile, 'clocks'>,
  command: RecordFollowUp,
): (DecidedEntry | Refusal)[] {
  const { visitKind, visitedOn, at } = command
  const visited = visitedOn === undefined ? at : Date.parse(visitedOn)
  const distance = (clock: Clock): number => Math.abs(dueAt(clock) - visited)
  const [nearest] = clocks
    .filter((clock) => clock.event === 'returned' && clock.lies === 'care' && isOpenClock(clock))
    .toSorted((a, b) => distance(a) - distance(b))
  if (visitKind !== 'scheduled' || nearest === undefined) return []
  const { deadline, of } = nearest
  return [
    draftEntry(
      clockMet,
      { stream: command.case as StreamId },
      { met: { deadline, of, answer: 'done', ...(visitedOn ? { on: visitedOn } : {}) } },
      command,
    ),
  ]
}

function dueAt({ due, startedAt }: Clock): Instant {
  return isRefusal(due) ? startedAt : due.at
}
