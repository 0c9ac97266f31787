import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import { dayOf } from '../deadline/day-of.ts'
import { draftTasks } from '../task/draft-tasks.ts'
import { dueOn } from '../task/due-on.ts'
import { openTasks } from '../task/tasks.ts'
import { overallWith } from './risk.ts'
import { riskAssessed } from './risk-assessed.ts'
import type { RiskLevel } from './risk-codes.ts'

// The overall risk is worked out here, never typed.
const { overallRisk: _, ...typed } = riskAssessed.fields
const input = { ...typed, case: needed(identifier) }

export const assessRiskCommand = defineCommand({
  name: 'assess-risk',
  access: accessOf({
    groups: ['casework', 'protection', 'child-protection', 'psychosocial', 'health'],
    // What stands is taken up into the new overall: who cannot read it would lower it unseen.
    reads: ['care'],
  }),
  concerns: ['case'],
  input,
  decide: (situation, command) => assessRisk(situation, command),
})

export type AssessRisk = InputOf<typeof input> & Author

type Known = Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn' | 'country'>

/**
 * Takes down how grave each risk is. Self-harm is put on the shift's screen in the same save, without the words (W1); of a critical one somebody
 * agrees with her today how to stay safe, and on the day until which it is valid it is looked at again (domain §4.5).
 */
export function assessRisk(situation: Known, command: AssessRisk): Decision | Refusal {
  const { risk } = situation.caseFile
  const stream = command.case as StreamId
  const said = contentFrom(riskAssessed, command)
  const saysLevel =
    Object.keys(command.riskLevels ?? {}).length > 0 || command.thinksOfSelfHarm !== undefined
  if (!saysLevel) return refused('risk-missing', { field: 'riskLevels' })
  // A "no" about self-harm alone is a look that found nothing graver.
  const overallRisk = overallWith(risk, command) ?? 'low'
  const alert = command.thinksOfSelfHarm === 'yes'
  return decideAll(
    [
      draftEntry(riskAssessed, { stream }, { ...said, overallRisk }, command),
      ...(alert
        ? [draftEntry(essentialRecorded, { stream }, { selfHarmAlert: 'yes' }, command)]
        : []),
      ...draftTasks(situation, tasksOf(situation, command, overallRisk), command),
    ],
    overallRisk === 'critical' ? ['risk-critical'] : [],
  )
}

type Tasks = Parameters<typeof draftTasks>[1]

function tasksOf(
  { caseFile, country }: Known,
  { at, riskValidUntil }: AssessRisk,
  overall: RiskLevel,
): Tasks {
  const open = openTasks(caseFile.tasks)
  const again = dueOn(riskValidUntil, country.clocks)
  const tonight = dueOn(dayOf(at, country.clocks), country.clocks)
  const isAgreeing = open.some(({ kind }) => kind === 'agree-on-safety')
  return {
    // This is that look.
    settles: open.flatMap(({ id, kind }) => (kind === 'look-at-risk-again' ? [id] : [])),
    sets: [
      ...(again === undefined
        ? []
        : [{ taskKind: 'look-at-risk-again' as const, taskDueAt: again }]),
      ...(overall === 'critical' && !isAgreeing && tonight !== undefined
        ? [{ taskKind: 'agree-on-safety' as const, taskDueAt: tonight }]
        : []),
    ],
  }
}
