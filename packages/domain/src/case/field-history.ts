import { findEntryType } from '../registry.ts'
import type { CaseFile } from './case-file.ts'
import { registerFields } from './case-registers.ts'
import type { RegisterName } from './case-registers.ts'
import type { Register, Said } from './register.ts'
import type { TimelineEntry } from './timeline.ts'

/** One value that somebody wrote; undefined where an answer was taken back without a new one. */
export interface WrittenValue
  extends Pick<
    Said<unknown>,
    'value' | 'entry' | 'organisation' | 'member' | 'recordedAt' | 'standing'
  > {
  /** Nobody has written over it. */
  readonly stands: boolean
}

/** Answers about the case that are no field of an entry: they stand in the facts. */
export const caseAnswers = ['ageGroup', 'urgency', 'state', 'responsible'] as const
export type CaseAnswer = (typeof caseAnswers)[number]

/** Every value of an answer that has one place in the file, the newest last; as far as this reader opens it. */
export function historyOfAnswer(
  file: CaseFile,
  name: RegisterName | CaseAnswer,
): readonly WrittenValue[] {
  const register: Register<unknown> | undefined = isCaseAnswer(name)
    ? file[name]
    : file.registers[name]
  if (register === undefined) return []
  const standing = new Set(register.current.map(({ entry }) => entry))
  return register.history.map((said) => ({ ...said, stands: standing.has(said.entry) }))
}

/**
 * Every value of a field of one entry, the newest last: where it is a register's, all that was ever answered; else what entries of the same kind said of the
 * same thing (that service, that search; the case, where entries of that kind are about nothing else). What this reader cannot open is not in it.
 */
export function historyOfField(
  file: CaseFile,
  item: TimelineEntry,
  name: string,
): readonly WrittenValue[] {
  if (Object.hasOwn(registerFields, name) && file.registers[name as RegisterName] !== undefined)
    return historyOfAnswer(file, name as RegisterName)
  const about = aboutOf(item)
  const written = file.timeline.filter(
    (each): each is TimelineEntry =>
      each.kind === 'entry' &&
      each.standing !== 'not-entitled' &&
      each.type === item.type &&
      Object.hasOwn(each.fields, name) &&
      aboutOf(each) === about,
  )
  return written.map((each, index) => ({
    value: each.fields[name],
    entry: each.hash,
    organisation: each.organisation,
    member: each.member,
    recordedAt: each.recordedAt,
    standing: each.standing === 'not-confirmed' ? 'not-confirmed' : 'confirmed',
    stands: index === written.length - 1,
  }))
}

/** Fields by which an entry names what it goes on about: the entry that began it. */
const references = ['continues', 'ofPayment', 'search'] as const

function aboutOf({ type, id, fields }: TimelineEntry): string | undefined {
  const declared = type === undefined ? undefined : findEntryType(type)?.fields
  const reference = references.find((name) => declared?.[name] !== undefined)
  if (reference === undefined) return undefined
  const named = fields[reference]
  return typeof named === 'string' ? named : id
}

function isCaseAnswer(name: string): name is CaseAnswer {
  return caseAnswers.some((each) => each === name)
}
