import type { CausalHistory, ReadEntry } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../../journal/identifier.ts'
import type { panelConvened } from './panel-convened.ts'
import type { panelMemberRecused } from './panel-member-recused.ts'

type Convened = Partial<ContentOf<typeof panelConvened.fields>>
type Recused = Partial<ContentOf<typeof panelMemberRecused.fields>>
type Member = NonNullable<Convened['panelMembers']>[number]

export interface PanelSeat {
  /** Place in the panel's list, from 1. */
  readonly seat: number
  readonly agency: string | undefined
  readonly function: Member['function']
  readonly role: Member['role']
  readonly conflict: Member['conflict']
  readonly carriesCase: Member['carriesCase']
  readonly undertaking: boolean | undefined
  readonly recused:
    | { readonly because: Recused['recusedBecause']; readonly entry: EntryHash }
    | undefined
}

export interface PanelLine {
  /** Id of the `panel-convened`. */
  readonly id: string
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly on: string | undefined
  readonly situations: NonNullable<Convened['panelFor']>
  readonly seats: readonly PanelSeat[]
}

export function foldPanels(history: CausalHistory): readonly PanelLine[] {
  const recusals = history.read.filter(({ type }) => type === 'panel-member-recused')
  return history.read.flatMap((read) =>
    read.type === 'panel-convened' ? [lineOf(read, recusals)] : [],
  )
}

function lineOf({ entry, fields }: ReadEntry, recusals: readonly ReadEntry[]): PanelLine {
  const { panelMembers, panelFor, panelOn } = fields as Convened
  return {
    id: entry.id,
    entry: entry.hash,
    organisation: entry.organisation,
    member: entry.member,
    recordedAt: entry.recordedAt,
    on: panelOn,
    situations: panelFor ?? [],
    seats: (panelMembers ?? []).map((member, index) => {
      const seat = index + 1
      const found = recusals.find(({ fields: said }) => {
        const { panel, recusedSeat } = said as Recused
        return panel === entry.id && recusedSeat === seat
      })
      return {
        seat,
        agency: member.agency,
        function: member.function,
        role: member.role,
        conflict: member.conflict,
        carriesCase: member.carriesCase,
        undertaking: member.undertaking,
        recused: found && {
          because: (found.fields as Recused).recusedBecause,
          entry: found.entry.hash,
        },
      }
    }),
  }
}

/** She was called to vote and nobody recused her. A guardian speaks for the child and votes nowhere. */
export function isCalledToVote({ role, function: held, recused }: PanelSeat): boolean {
  return (role === 'chair' || role === 'votes') && held !== 'guardian' && recused === undefined
}

/** Nobody with a conflict and nobody who works the case votes; that it was not asked is not a no (BR-16). */
export function mayVote(seat: PanelSeat): boolean {
  return isCalledToVote(seat) && seat.conflict === 'no' && seat.carriesCase === 'no'
}

/** How many agencies these sit for; a member whose agency nobody named adds none. */
export function agenciesOf(seats: readonly PanelSeat[]): number {
  return new Set(seats.flatMap(({ agency }) => agency ?? [])).size
}
