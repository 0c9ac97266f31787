import { askedOfAuthor } from '@cobijo/domain/command/asked-of-author'
import type { AccessRule } from '@cobijo/domain/access/access-rule'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { EntryHash, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownEntry, OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import type { KnownHere } from '../device-knowledge.ts'
import { findHouse } from './find-house.ts'
import { findHeld, signerRoles } from './signer-groups.ts'
import type { SignerRoles } from './signer-groups.ts'

interface Known extends KnownHere {
  readonly grants: readonly Grant[]
}

/**
 * The entries of a stream that decide what whoever signed them could not decide: she was in no group that may, or her organisation is
 * neither whose case it is nor let in by it (ADR 36). An officer may: she lets herself into any group by a word that everybody sees, and
 * signs what came late. What an intake key signed counts by whoever confirms it.
 */
export async function entitlementCheck(
  here: Known,
  stream: StreamId,
  entries: readonly KnownEntry[],
): Promise<ReadonlySet<EntryHash>> {
  const found = new Set<EntryHash>()
  let places: Places | undefined
  const rolesOf = signerRoles(here)
  for (const entry of entries) {
    if (entry.kind === 'stub' || entry.member === undefined) continue
    const asked = askedOfAuthor(entry)
    if (asked.length === 0) continue
    places ??= await placesIn(here, stream, entries)
    const roles = await rolesThen(here, entry, entry.member, rolesOf)
    const place = places(entry)
    const may = asked.every((rules) => rules.some((rule) => isMet(rule, place, roles)))
    if (!may) found.add(entry.hash)
  }
  return found
}

type Place = 'house' | 'let-in' | 'elsewhere'
type Places = (entry: OpenedEntry) => Place

function isMet(
  { groups, ownOnly }: AccessRule,
  place: Place,
  roles: SignerRoles | undefined,
): boolean {
  if (place === 'elsewhere' || (ownOnly && place === 'let-in')) return false
  return (
    roles === undefined || roles.officer || groups.some((group) => roles.groups.includes(group))
  )
}

/** At some time between when she says that she wrote it and when the server had it: a device without network knows no other. */
async function rolesThen(
  { account }: KnownHere,
  { organisation, stream, hash, recordedAt }: OpenedEntry,
  member: NonNullable<OpenedEntry['member']>,
  rolesOf: ReturnType<typeof signerRoles>,
): Promise<SignerRoles | undefined> {
  const to = (await findHeld(account, stream, hash))?.receivedAt ?? Infinity
  return rolesOf({ organisation, member }, { from: Math.min(recordedAt, to), to })
}

/**
 * Let in is whom this organisation ever opened it to, and whoever opened it to this one: of what others opened to others it knows nothing.
 * Between two organisations the entries themselves say whose word it is.
 */
async function placesIn(
  here: Known,
  stream: StreamId,
  entries: readonly KnownEntry[],
): Promise<Places> {
  const family = entries.find((entry) => entry.kind === 'entry')?.facts.family
  if (family !== 'case' && family !== 'gathering') return () => 'house'
  const own = here.account.kept.organisation
  const { organisations: houses, wasLetIn } = await findHouse(here, stream, entries)
  const isQuestion = entries.some(
    (entry) => entry.kind === 'entry' && entry.header?.type === 'capacity-asked',
  )
  const letIn = new Set<OrganisationId>([
    own,
    ...here.grants.flatMap(({ opens, grantor, recipientOrganisation, basis }) => {
      if (opens !== stream) return []
      // The night shift alone asks for beds; it lets nobody into anything else (ADR 39).
      if (basis.kind === 'capacity' && !isQuestion) return []
      if (grantor === own) return [recipientOrganisation]
      const letUsIn = recipientOrganisation === own && basis.kind !== 'return'
      return wasLetIn && letUsIn ? [grantor] : []
    }),
  ])
  return ({ organisation }) => {
    if (houses.has(organisation)) return 'house'
    if (!letIn.has(organisation)) return 'elsewhere'
    return houses.size === 0 ? 'house' : 'let-in'
  }
}
