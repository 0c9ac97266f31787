import { caseDeciders } from '../access/access-rule.ts'
import type { Situation } from '../command/situation.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import { draftEnd, draftEndsOf } from '../grant/end-grant.ts'
import { liveGrants } from '../grant/grants.ts'
import { mayReachConsulate } from '../grant/may-reach.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { refusalOf } from '../ladder/rung.ts'
import type { OpenService, ProtectedService } from '../service/service-codes.ts'
import { consularRelease } from './consular-contact.ts'
import { refuseConsular } from './refuse-consular.ts'

const mayBeAsked: readonly (OpenService | ProtectedService)[] = [
  'documents',
  'voluntary-return',
  'family-tracing',
]

interface Sending {
  readonly compartments: readonly CaseCompartment[]
  readonly needs?: readonly OpenService[] | undefined
  readonly protectedNeeds?: readonly ProtectedService[] | undefined
}

/**
 * Whether this may go to its recipient as far as that one is a consulate: only what a second person released, and the least. No legal ground and
 * no emergency goes round it. Whoever cannot read what may forbid it sends nothing there, whoever it is about, so that no refusal tells.
 * What does not go leaves no place in any feed of the consulate: nothing in its lists shows that somebody was left out (BR-32).
 */
export function gateOfConsulate(
  {
    caseFile,
    recipient,
    readsOfOwn,
    ownProfile,
  }: Pick<Situation, 'caseFile' | 'recipient' | 'readsOfOwn' | 'ownProfile'>,
  { compartments, needs = [], protectedNeeds = [] }: Sending,
  author: Author,
): Refusal | undefined {
  if (recipient?.kind !== 'consulate') return undefined
  if (readsOfOwn?.includes('protection') !== true)
    return refused('sealed-from-you', { field: 'protection' })
  const house = { ...author, isSmall: ownProfile?.size === 'small' }
  const refusal = refusalOf([consularRelease(caseFile, 'send', house)])
  if (refusal) return refuseConsular(caseFile, 'send', refusal, author)
  const tooMuch = compartments.find((each) => !mayReachConsulate.includes(each))
  if (tooMuch) return refused('not-to-consulate', { field: tooMuch, source: 'W12' })
  if (needs.some((need) => !mayBeAsked.includes(need)))
    return refused('not-to-consulate', { field: 'needs', source: 'W12' })
  return protectedNeeds.some((need) => !mayBeAsked.includes(need))
    ? refused('not-to-consulate', { field: 'protectedNeeds', source: 'W12' })
    : undefined
}

/**
 * What ends at once when she asks for protection, fears her own state or says no: whatever a consulate was opened of her file. It reads there as
 * any ending, without why. A protective act: it needs no second person.
 */
export function endsToConsulates(
  { grants = [], consulates = [], groups = [] }: Partial<Situation>,
  opens: string,
  author: Author,
): readonly (DecidedEntry | Refusal)[] {
  if (!groups.some((group) => caseDeciders.includes(group))) return []
  const opened = liveGrants(grants, author.at, opens as StreamId).filter(
    ({ grantor, recipientOrganisation }) =>
      grantor === author.organisation && consulates.includes(recipientOrganisation),
  )
  const consents = new Set(opened.flatMap(({ basis }) => basis.consent ?? []))
  return [
    // The letter goes with the file: both rest on the same yes.
    ...draftEndsOf(grants, consents, author),
    ...opened
      .filter(({ basis }) => basis.consent === undefined)
      .map((grant) => draftEnd(grant, author)),
  ]
}
