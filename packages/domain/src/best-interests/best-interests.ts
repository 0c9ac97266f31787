import { foldRepresentations } from '../child/representation/representations.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type {
  CalendarDate,
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
} from '../journal/identifier.ts'
import type { bestInterestsAssessed } from './best-interests-assessed.ts'
import type { bestInterestsDetermined } from './determination/best-interests-determined.ts'
import type { determinationFollowedUp } from './determination/determination-followed-up.ts'
import { agenciesOf, foldPanels, mayVote } from './panel/panels.ts'
import type { PanelLine, PanelSeat } from './panel/panels.ts'

export type Assessed = Partial<ContentOf<typeof bestInterestsAssessed.fields>>
export type Determined = Partial<ContentOf<typeof bestInterestsDetermined.fields>>
export type FollowedUp = Partial<ContentOf<typeof determinationFollowedUp.fields>>

interface Written {
  readonly id: string
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly occurredAt: string | undefined
}

export interface AssessmentLine extends Written {
  readonly said: Assessed
}

export interface FollowUpLine extends Written {
  readonly said: FollowedUp
}

/** The votes that count: of those who may vote, each once. */
export interface Vote {
  readonly voters: number
  readonly agencies: number
  readonly agrees: number
  readonly dissents: number
  /** Voted, and is recused or may not vote: her voice is not counted, whenever that was written down. */
  readonly notCounted: readonly PanelSeat[]
}

export interface DeterminationLine extends Written {
  readonly said: Determined
  /** Undefined where this reader holds no such panel. */
  readonly panel: PanelLine | undefined
  readonly vote: Vote
  readonly followUps: readonly FollowUpLine[]
  /** Of care for a time: the day by which it is looked at again, by the last review. */
  readonly reviewOn: CalendarDate | undefined
  /** Everybody who spoke for her when it was decided is alleged by now to have recruited or exploited her. */
  readonly wasRepresentedBySuspect: boolean
  /** What reopened it; another determination alone closes it again. */
  readonly reopenedBy: EntryHash | undefined
  /** No later one that knew of it took its place. Two that are current were decided at once. */
  readonly isCurrent: boolean
}

/** What was found and decided to be best for her, as far as this reader may know it. It stays when she comes of age. */
export interface BestInterests {
  readonly assessments: readonly AssessmentLine[]
  readonly panels: readonly PanelLine[]
  readonly determinations: readonly DeterminationLine[]
}

/** The same for any order of arrival. */
export function foldBestInterests(history: CausalHistory): BestInterests {
  const of = (type: string): readonly ReadEntry[] =>
    history.read.filter((read) => read.type === type && read.standing === 'confirmed')
  const panels = foldPanels(history)
  const representations = foldRepresentations(history)
  const spokeFor = (entry: EntryHash): readonly string[] =>
    foldRepresentations({
      ...history,
      read: history.read.filter((read) => history.knew(entry, read.entry.hash)),
    }).flatMap(({ id, hasStanding }) => (hasStanding ? id : []))
  const isAlleged = (line: string): boolean =>
    representations.some(({ id, isAlleged: alleged }) => id === line && alleged)
  const determined = of('best-interests-determined')
  const followUps = of('determination-followed-up').map(
    (read): FollowUpLine => ({ ...writtenIn(read), said: read.fields }),
  )
  return {
    assessments: of('best-interests-assessed').map((read) => ({
      ...writtenIn(read),
      said: read.fields,
    })),
    panels,
    determinations: determined.map((read): DeterminationLine => {
      const said: Determined = read.fields
      const panel = panels.find(({ id }) => id === said.panel)
      const spoke = spokeFor(read.entry.hash)
      const own = followUps.filter(({ said: step }) => step.determination === read.entry.id)
      return {
        ...writtenIn(read),
        said,
        panel,
        vote: voteOf(said, panel),
        followUps: own,
        reviewOn:
          own.findLast(({ said: step }) => step.nextReviewOn)?.said.nextReviewOn ?? said.reviewOn,
        wasRepresentedBySuspect: spoke.length > 0 && spoke.every(isAlleged),
        reopenedBy: own.find(({ said: step }) => step.reopens === true)?.entry,
        isCurrent: !determined.some((later) => history.knew(later.entry.hash, read.entry.hash)),
      }
    }),
  }
}

export function voteOf({ votes = [] }: Determined, panel: PanelLine | undefined): Vote {
  const cast = new Map(votes.map(({ seat, vote }) => [seat, vote]))
  const seated = (panel?.seats ?? []).filter(({ seat }) => cast.has(seat))
  const counted = seated.filter(mayVote)
  const said = (wanted: string): number =>
    counted.filter(({ seat }) => cast.get(seat) === wanted).length
  return {
    voters: counted.length,
    agencies: agenciesOf(counted),
    agrees: said('agrees'),
    dissents: said('dissents'),
    notCounted: seated.filter((seat) => !mayVote(seat)),
  }
}

function writtenIn({ entry }: ReadEntry): Written {
  return {
    id: entry.id,
    entry: entry.hash,
    organisation: entry.organisation,
    member: entry.member,
    recordedAt: entry.recordedAt,
    occurredAt: entry.header?.occurredAt,
  }
}
