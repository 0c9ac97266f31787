import type { Family } from '@cobijo/domain/journal/facts'
import type { FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { findEntryType } from '@cobijo/domain/registry'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { foldDirectory } from '@cobijo/sealing/directory/fold-directory'
import { checkPins, noPins, pinOrganisation, renewPins } from '@cobijo/sealing/directory/pins'
import type { Pins } from '@cobijo/sealing/directory/pins'
import { verdictOn, verifyStoredSigner } from '@cobijo/sealing/directory/verify-signer'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { KeyBundle } from '@cobijo/sealing/entry/key-bundle'
import { KeyRing } from '@cobijo/sealing/group/key-ring'
import type { DeviceStore } from './store/device-store.ts'
import type { Finding, FindingCode } from './finding.ts'
import { listPlaces } from './synchronisation/announced-lines.ts'
import { heldStatements } from './directory/fold-statements.ts'
import { heldEnding } from './directory/own-ending.ts'
import type { HeldBundle } from './held-entry.ts'
import {
  isMisnamed,
  isUnreadable,
  nothingKnown,
  readOrganisations,
} from './directory/known-organisations.ts'
import type { KnownOrganisation } from './directory/known-organisations.ts'
import { damagedIn, openStream } from './cases/open-stream.ts'
import type { Opener } from './cases/open-stream.ts'
import type { OpenAccount } from './enrolment/sign-in.ts'
import { askAnew } from './synchronisation/moved-streams.ts'

/** What an unlocked device knows: the directory, the keys that it opens, and words for its ids. */
export interface DeviceKnowledge {
  readonly directory: Directory
  readonly ring: KeyRing
  readonly organisations: ReadonlyMap<OrganisationId, KnownOrganisation>
  readonly opener: Opener
  /** What this device saw of the directory and holds it to. */
  readonly pins: Pins
  readonly findings: readonly Finding[]
}

/** Whose device it is and what it knows: enough to look something up, and nothing to send or save by. */
export interface KnownHere {
  readonly account: OpenAccount
  readonly knowledge: DeviceKnowledge
}

export function ownOrganisation(knowledge: DeviceKnowledge, id: OrganisationId): KnownOrganisation {
  return knowledge.organisations.get(id) ?? nothingKnown()
}

/**
 * Folds the directory anew from what the device holds, opens the keys it leads to and reads the words that those keys open.
 * A network other than the pinned one is not believed.
 */
export async function gatherKnowledge(
  account: OpenAccount,
  before?: DeviceKnowledge,
): Promise<DeviceKnowledge> {
  const { kept, store, memberKeys } = account
  const announced = await streamsOf(account, ['organisation', 'network'])
  const own = [kept.organisation as string as StreamId, kept.network as StreamId]
  const statements = await heldStatements(store, new Set([...own, ...announced.keys()]))
  const directory = foldDirectory([...statements, ...(await heldEnding(store))])
  const holder = { to: kept.member, keys: memberKeys.box }
  const ring = before?.ring ?? new KeyRing(holder, directory)
  if (before) ring.follow(directory)
  const findings: Finding[] = directory.rejected.map(({ hash, code }) => ({ hash, code }))
  const pins = await followPins(store, directory, findings)
  const pinned = kept.networkFounding as string
  if (directory.network && pinned !== '' && directory.network.founding !== pinned) {
    findings.push({ code: 'network-changed', hash: directory.network.founding })
  }
  const opener = openerOf(directory, ring)
  const streams: StreamId[] = [
    ...[...directory.organisations.keys()].map((id) => id as string as StreamId),
    ...(directory.network ? [directory.network.id] : []),
  ]
  const opened: OpenedEntry[] = []
  for (const stream of streams) {
    const found = await openStream(store, stream, opener)
    await askAnew(store, stream, damagedIn(found))
    opened.push(...found.entries.filter((entry) => entry.kind === 'entry'))
    findings.push(...found.findings)
  }
  for (const { hash } of opened.filter(isMisnamed))
    findings.push({ code: 'statement-misnamed', hash })
  for (const { hash } of opened.filter(isUnreadable))
    findings.push({ code: 'statement-unreadable', hash })
  const organisations = readOrganisations(opened, ({ hash }) => directory.accepted.has(hash))
  for (const { refusedRules } of organisations.values())
    findings.push(...refusedRules.map((hash): Finding => ({ code: 'rules-refused', hash })))
  return {
    directory,
    ring,
    organisations,
    opener: besidesOnCall(opener, directory, organisations),
    pins,
    findings,
  }
}

/** What lies in an on-call group's feed is sealed once more to the server's release key: that it does not open is as it should be. */
function besidesOnCall(
  opener: Opener,
  { groupsByFeed }: Directory,
  organisations: ReadonlyMap<OrganisationId, KnownOrganisation>,
): Opener {
  const isOnCall = (feed: FeedId): boolean => {
    const group = groupsByFeed.get(feed)
    const known = group?.organisation && organisations.get(group.organisation)
    return group !== undefined && known?.groupKinds.get(group.id) === 'on-call'
  }
  return {
    ...opener,
    holdsKeyOf: (bundle) => opener.holdsKeyOf(bundle) && !isOnCall(bundle.feed),
  }
}

/**
 * Pins whatever the network admitted when it is first seen, moves pins along signed rotations, and reports what no chain
 * explains. After a breach the old pins stay: nothing is sealed to a key that replaced a pinned one.
 */
async function followPins(
  store: DeviceStore,
  directory: Directory,
  findings: Finding[],
): Promise<Pins> {
  const held = ((await store.find('setting', 'pins')) as Pins | undefined) ?? noPins
  const breaches = checkPins(held, directory)
  findings.push(...breaches.map(({ code }) => ({ code })))
  const renewed = breaches.length > 0 ? held : renewPins(held, directory)
  let pins = isRefusal(renewed) ? held : renewed
  for (const organisation of directory.organisations.values()) {
    if (organisation.state !== 'admitted' || pins.organisations[organisation.id]) continue
    const next = pinOrganisation(pins, directory, organisation.id, { compared: false })
    if (!isRefusal(next)) pins = next
  }
  await store.write([{ put: 'setting', key: 'pins', value: pins }])
  return pins
}

/** A person here compared the fingerprint of this organisation. */
export async function pinCompared(
  account: OpenAccount,
  knowledge: DeviceKnowledge,
  organisation: OrganisationId,
): Promise<Refusal | undefined> {
  const pins = pinOrganisation(knowledge.pins, knowledge.directory, organisation, {
    compared: true,
  })
  if (isRefusal(pins)) return pins
  await account.store.write([{ put: 'setting', key: 'pins', value: pins }])
  return undefined
}

export function openerOf(directory: Directory, ring: KeyRing): Opener {
  const verified = new Set<string>()
  const doubtAbout = (entry: SignedEntry): FindingCode | undefined => {
    if (verified.has(entry.hash)) return undefined
    const doubt = doubtIn(directory, entry)
    if (doubt === undefined) verified.add(entry.hash)
    return doubt
  }
  const openBundles = (bundles: readonly HeldBundle[]): KeyBundle[] => {
    const byFeed = Map.groupBy(bundles, ({ feed }) => feed)
    return [...byFeed].flatMap(([feed, held]) => ring.openBundles(held, feed))
  }
  const holdsKeyOf = ({ feed, generation }: HeldBundle) => ring.holdsKeyOf(feed, generation)
  return { doubtAbout, openBundles, holdsKeyOf, findType: findEntryType }
}

function doubtIn(directory: Directory, entry: SignedEntry): FindingCode | undefined {
  const { family } = entry.envelope
  if (family === 'organisation' || family === 'network') {
    const verdict = verdictOn(directory, entry.hash)
    return isRefusal(verdict)
      ? verdict.code
      : verdict === undefined
        ? 'statement-unknown'
        : undefined
  }
  const signer = verifyStoredSigner(directory, entry)
  return isRefusal(signer) ? signer.code : undefined
}

/** Streams of some families, as the feeds announced them. */
export async function streamsOf(
  account: OpenAccount,
  families: readonly Family[],
): Promise<ReadonlyMap<StreamId, { readonly family: Family; readonly feeds: readonly FeedId[] }>> {
  const found = new Map<StreamId, { family: Family; feeds: FeedId[] }>()
  for (const { stream, feed, place } of await listPlaces(account.store)) {
    const { family } = place
    if (family === undefined || !families.includes(family)) continue
    const known = found.get(stream) ?? { family, feeds: [] }
    known.feeds.push(feed)
    found.set(stream, known)
  }
  return found
}
