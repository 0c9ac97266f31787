import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { AgeGroup, State, Urgency } from '@cobijo/domain/journal/facts'
import type { Instant, MemberId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { LegalDemand } from '@cobijo/domain/legal-demand/legal-demand'
import type { ReportDecisions } from '@cobijo/domain/justice/report-decisions'
import type { DayItem } from '@cobijo/domain/views/day/day-item'
import type { DaySources } from '@cobijo/domain/views/day/day-sources'
import type { Saved } from '../saved.ts'
import type { OpenedReferral } from '../sharing/referrals-api.ts'
import type { AccessEnded, CaseSharing } from '../sharing/sharing-api.ts'

/** Finding, opening and writing cases. */
export interface CasesApi {
  /** One page of streams, by the declared sorts, opened as far as this member may. */
  list(query: CaseListQuery): Promise<CaseListPage>
  findByName(words: string): Promise<readonly NameMatch[]>
  /** Of these cases, what a list shows; of one that is neither listed nor here, nothing. */
  linesOf(streams: readonly StreamId[]): Promise<readonly CaseLine[]>
  searchStanding(): Promise<SearchStanding>
  myDay(): Promise<readonly DayItem[]>
  openCase(stream: StreamId): Promise<OpenedCase | Refusal>
  /** Who opened a case, as honest clients wrote it down (officers). */
  caseOpenings(stream: StreamId): Promise<readonly CaseOpening[] | Refusal>
  /** Of the legal group's members alone; empty for everybody else. */
  reportDecisions(): Promise<readonly ReportDecisions[]>
  /** Of the legal group's members alone; empty for everybody else. */
  legalDemands(): Promise<readonly LegalDemand[]>
  /** Carries out a command of `domain` by its name with its plain input; `at`, ids and the author are added here. */
  carryOut(command: string, input: Readonly<Record<string, unknown>>): Promise<Saved | Refusal>
}

export interface CaseListQuery {
  readonly sort: 'last-update' | 'due'
  readonly state?: State
  readonly mine?: boolean
  /** Whose they are, where somebody else's are asked for. */
  readonly responsible?: MemberId
  readonly after?: string
  readonly limit?: number
}

export interface CaseListPage {
  readonly rows: readonly CaseLine[]
  readonly next?: string
  /** Counted up to 1,001. */
  readonly total: number
}

export interface CaseLine {
  readonly stream: StreamId
  /** The name to use; undefined when no readable card or part names her. */
  readonly nameToUse: string | undefined
  /** Given names and surnames as written, for whoever may read them. */
  readonly fullName: string | undefined
  /** When and where she was registered; undefined where no readable card says so. */
  readonly registeredAt: Instant | undefined
  readonly registeredBy: OrganisationId | undefined
  readonly code: string
  readonly ageGroup: AgeGroup | undefined
  readonly state: State | undefined
  /** As far as a readable card says so. */
  readonly hasDied?: boolean | undefined
  readonly urgency: Urgency | undefined
  /** Nobody said that urgency; undefined where no readable card says whether anybody did. */
  readonly isUrgencyAssumed: boolean | undefined
  /** The next that somebody is reminded of; no deadline of the law, which no server knows and no list is sorted by. */
  readonly remindAt: Instant | undefined
  /** What is due next, the earliest first; what the first is about is not always known. */
  readonly due: DaySources['cases'][number]['due']
  readonly tasksLeftOut?: number | undefined
  /** Undefined where the shift as a whole is responsible. */
  readonly responsible: MemberId | undefined
  readonly updatedAt: Instant
  readonly organisation: OrganisationId | undefined
}

/** What a search cannot find, so that "nobody found" is not taken for "not here". */
export interface SearchStanding {
  /** False for a member who reads no names. */
  readonly canSearch: boolean
  /** Cases with something new that no device has folded yet; they are not searchable until one has. */
  readonly notSearchableYet: number
}

export interface NameMatch {
  readonly stream: StreamId
  readonly name: string
  readonly code: string
  readonly score: number
  /** Words of the question that this person has no name for. */
  readonly missingWords: number
  /** How she came, where somebody else of that name was found too and this device knows it. */
  readonly came?: {
    readonly ageGroup: AgeGroup | undefined
    readonly registeredAt: Instant
    readonly registeredBy: OrganisationId | undefined
  }
}

export interface OpenedCase {
  readonly kind: 'opened'
  readonly file: CaseFile
  /** This organisation's own. */
  readonly isOwn: boolean
  /** Parts of a promised history that the other organisation has not finished to seal for this one. */
  readonly historyAwaited: readonly CaseCompartment[]
  /** `not-in-force` after a withdrawal that has not reached the server: "call them". */
  readonly pendingWithdrawal: boolean
  readonly sharing: CaseSharing
  /** By which she came here and to whom she was referred on, newest first, as far as this member reads them. */
  readonly referrals: readonly OpenedReferral[]
  /** Another organisation had opened it to this one, and it is over: what came that way is gone from this device. */
  readonly accessEnded: AccessEnded | undefined
}

export interface CaseOpening {
  readonly member: MemberId
  readonly memberName: string
  readonly openedAt: Instant
}
