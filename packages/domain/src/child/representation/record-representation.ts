import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../../command/decision.ts'
import type { Situation } from '../../command/situation.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { essentialRecorded } from '../../registration/essential-recorded.ts'
import { draftEndOfStanding } from './end-standing.ts'
import { representationRecorded } from './representation-recorded.ts'
import { isSameName, speaksOf } from './same-name.ts'

const input = { ...representationRecorded.fields, case: needed(identifier) }

export const recordRepresentationCommand = defineCommand({
  name: 'record-representation',
  access: accessOf({ groups: caseDeciders }),
  decides: [{ entryType: representationRecorded }],
  concerns: ['case', 'waysBack'],
  input,
  decide: (situation, command) => recordRepresentation(situation, command),
})

export type RecordRepresentation = InputOf<typeof input> & Author

type Known = Pick<Situation, 'caseFile' | 'grants' | 'waysBack' | 'reads' | 'country'>

/**
 * Takes down who speaks for a child. Whoever is alleged to have recruited or exploited her is out at once and by one person's word
 * (BR-20): what she consented to is withdrawn, the shift is told whom not to let in nor to call. That she is in again takes a second
 * person and a reason, and what was withdrawn is asked anew.
 */
export function recordRepresentation(
  known: Known,
  command: RecordRepresentation,
): Decision | Refusal {
  const said = contentFrom(representationRecorded, command)
  const { continues: _continues, ...answers } = said
  if (Object.values(answers).every((value) => value === undefined)) return refused('nothing-said')
  const kinds = known.country.childRepresentation
  if (
    command.representationKind !== undefined &&
    kinds !== undefined &&
    !kinds.includes(command.representationKind)
  )
    return refused('not-a-listed-choice', { field: 'representationKind' })
  const gate = gateOfReturn(known.caseFile, command)
  if (gate) return gate
  const own = draftEntry(
    representationRecorded,
    { stream: command.case as StreamId },
    said,
    command,
  )
  if (command.representationConflict !== 'alleged-exploiter') return decideAll([own])
  const name = nameIn(known.caseFile, command)
  const told = tellShift(known, name, command)
  return decideAll(
    [own, ...draftEndOfStanding(known, name, command), ...told],
    told.length === 0 ? ['shift-not-told'] : [],
  )
}

/** Nobody takes back alone what protects her from somebody, nor whoever said it. */
function gateOfReturn(
  { childWork }: Pick<CaseFile, 'childWork'>,
  { continues, representationConflict, representationWhy, member }: RecordRepresentation,
): Refusal | undefined {
  const line = childWork.representations.find(({ id }) => id === continues)
  const isReturn =
    line?.conflict === 'alleged-exploiter' &&
    representationConflict !== undefined &&
    representationConflict !== 'alleged-exploiter'
  if (!isReturn) return undefined
  if (line.conflictSince?.members.includes(member) === true)
    return refused('second-person-missing', { field: 'representationConflict', source: 'BR-20' })
  return representationWhy === undefined
    ? refused('representation-reason-missing', { field: 'representationWhy', source: 'BR-20' })
    : undefined
}

function nameIn(
  { childWork }: Pick<CaseFile, 'childWork'>,
  { continues, representative }: RecordRepresentation,
): string | undefined {
  return (
    representative ??
    childWork.representations.find(({ id }) => id === continues)?.said.representative
  )
}

/**
 * Who must not be told gains her name, and nobody is asked to call her. Left out where the present answers cannot be read: a new answer
 * would stand in the place of what others wrote.
 */
function tellShift(
  { caseFile: { registers }, reads }: Known,
  name: string | undefined,
  command: RecordRepresentation,
): readonly (DecidedEntry | Refusal)[] {
  if (name === undefined || reads?.includes('essential') === false) return []
  const known = registers.mustNotBeTold?.value ?? []
  const calls = registers.callInNeed?.value ?? []
  const kept = calls.filter(({ who, how }) => !speaksOf(`${who ?? ''} ${how ?? ''}`, name))
  const isKnown = known.some((each) => isSameName(each, name))
  const content = {
    mustNotBeTold: isKnown ? known : [...known, name],
    ...(kept.length === calls.length ? {} : { callInNeed: kept }),
  }
  const { occurredAt: _said, ...author } = command
  return [draftEntry(essentialRecorded, { stream: command.case as StreamId }, content, author)]
}
