import { foldAnswers } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { deathRecorded } from './death-recorded.ts'

export type DeathSaid = Partial<ContentOf<typeof deathRecorded.fields>>

export interface DeathLine {
  readonly id: string
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly said: DeathSaid
}

/** What was said of her death, as far as this reader may know. */
export interface Death {
  /** Of two who wrote at once that she died and that it was said in error, the error: nobody's help ends in a doubt. */
  readonly standing: Register<'died' | 'said-in-error'>
  /** In causal order; what was taken back is among them. */
  readonly lines: readonly DeathLine[]
  /** Each answer as the latest line since the last error has it; empty where she lives. */
  readonly said: DeathSaid
}

export function foldDeath(history: CausalHistory): Death {
  const read = history.read.filter(({ type }) => type === 'death-recorded')
  const saying = ({ fields }: ReadEntry) => {
    const { death, deathForShift } = fields as DeathSaid
    return death ?? deathForShift
  }
  const standing = foldAnswers(read, saying, history.knew, {
    mostProtectiveFirst: ['said-in-error', 'died'],
  })
  const lines = read.map(({ entry, fields }) => ({
    id: entry.id,
    entry: entry.hash,
    organisation: entry.organisation,
    member: entry.member,
    recordedAt: entry.recordedAt,
    said: fields,
  }))
  const errors = lines.filter((line) => sayingOf(line) === 'said-in-error')
  const stands = lines.filter(
    (line) =>
      sayingOf(line) === 'died' && !errors.some(({ entry }) => history.knew(entry, line.entry)),
  )
  return {
    standing,
    lines,
    said:
      standing.value === 'died'
        ? (Object.assign({}, ...stands.map((line) => line.said)) as DeathSaid)
        : {},
  }
}

function sayingOf({ said: { death, deathForShift } }: DeathLine): DeathSaid['death'] {
  return death ?? deathForShift
}

/** Asked by every subject: nobody calls, visits, refers or places somebody who died. */
export function hasDied({ death }: { readonly death: Pick<Death, 'standing'> }): boolean {
  return death.standing.value === 'died'
}

/** Whether this was written by somebody who knew of it: what was meant for her life rests, what was set because of her death does not. */
export function knewOfDeath(
  { standing, lines }: Death,
  entry: EntryHash,
  { knew }: Pick<CausalHistory, 'knew'>,
): boolean {
  return (
    standing.value === 'died' &&
    lines.some((line) => sayingOf(line) === 'died' && knew(entry, line.entry))
  )
}
