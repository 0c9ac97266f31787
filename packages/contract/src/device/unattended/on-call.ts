import { foldCase } from '@cobijo/domain/case/case-file'
import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { caseCode } from '@cobijo/domain/views/card'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import type { Group } from '@cobijo/sealing/directory/directory'
import type { KeyBundle } from '@cobijo/sealing/entry/key-bundle'
import {
  openOnCall,
  proveEnvelope,
  readReleaseKey,
  releaseForOnCall,
} from '@cobijo/sealing/on-call'
import type { PrintedReleaseKey } from '@cobijo/sealing/on-call'
import { verifyOpening } from '@cobijo/sealing/server-key'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { openingResponse, openingsResponse } from '../../wire/openings.ts'
import { emptyResponse } from '../../wire/operations.ts'
import { carryOutCommand } from '../cases/carry-out.ts'
import { listGroup } from '../cases/case-feed.ts'
import type { EssentialOpening, OnCallCase, OnCallRequest, OpenedOnCall } from './unattended-api.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import { groupHere } from '../directory/directory-acts.ts'
import { listPlaces, newestOf } from '../synchronisation/announced-lines.ts'
import type { StreamInFeed } from '../synchronisation/announced-lines.ts'
import { readHeld } from '../held-entry.ts'
import type { Held, HeldBundle } from '../held-entry.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { openStream } from '../cases/open-stream.ts'
import { releaseKeysWith } from './release-key.ts'
import type { Unlocked } from '../unlocked.ts'

/** Case files at hand on a device without a connection (design §3). */
const mostHeld = 50

/** The cases whose `essential` was sealed to the on-call group, by code: names are not for her to read. */
export async function onCallCases(unlocked: Unlocked): Promise<readonly OnCallCase[]> {
  const group = onCallGroup(unlocked)
  if (!group) return []
  return (await casesIn(unlocked, group)).map(({ stream }) => ({ stream, code: caseCode(stream) }))
}

async function casesIn(
  { account }: Unlocked,
  { feed }: Group,
): Promise<readonly { readonly stream: StreamId; readonly place: StreamInFeed }[]> {
  // A row without a line stays where the server lost what it had announced.
  return (await listPlaces(account.store)).filter(
    (each) => each.feed === feed && each.place.lines.length > 0 && each.place.family === 'case',
  )
}

/**
 * Opens the essential screen of one case for a member on call: the reason first, signed and at the server, then the server takes its
 * layer off. Without a server the key from the paper envelope does it, and the server hears of it as soon as there is one. `sync`
 * sends what waits. Refuses `not-on-call`, `server-needed-to-open`, and what `readReleaseKey` refuses.
 */
export async function openForOnCall(
  unlocked: Unlocked,
  { stream, reason, envelope }: OnCallRequest,
  sync: () => Promise<{ readonly reached: boolean }>,
): Promise<OpenedOnCall | Refusal> {
  const group = onCallGroup(unlocked)
  if (!group) return refused('not-on-call')
  const printed = envelope === undefined ? undefined : readReleaseKey(envelope)
  if (isRefusal(printed)) return refused(printed.code, { field: 'envelope' })
  const { reached } = await sync()
  if (!reached && !printed) return refused('server-needed-to-open')
  await fetchIfReachable(unlocked, stream)
  const saved = await carryOutCommand(unlocked, 'open-on-call', {
    case: stream,
    reason,
    ...(printed ? { envelope: printed.generation } : {}),
  })
  if (isRefusal(saved)) return saved
  const cites = saved.entries[0]?.hash as string
  const released = printed
    ? await releaseByEnvelope(unlocked, group, { stream, cites }, printed)
    : await releaseByServer(unlocked, group, { stream, cites }, sync)
  if (isRefusal(released)) return released
  const file = await openReleased(unlocked, group, stream, released)
  return { kind: 'opened', file }
}

/** Key bundles by the entry that they belong to. */
type Released = ReadonlyMap<string, readonly KeyBundle[]>

async function releaseByServer(
  unlocked: Unlocked,
  group: Group,
  asked: { readonly stream: StreamId; readonly cites: string },
  sync: () => Promise<{ readonly reached: boolean }>,
): Promise<Released | Refusal> {
  await sync()
  try {
    const { released } = await unlocked.send({
      method: 'POST',
      path: `feeds/${group.feed}/openings`,
      body: asked,
      response: openingResponse,
    })
    return new Map(
      released.map(({ hash, generation, keys }) => [
        hash,
        openWithGroup(unlocked, group, generation, fromBase64url(keys)),
      ]),
    )
  } catch (fault) {
    if (fault instanceof ServerUnreachable) return refused('server-needed-to-open')
    if (fault instanceof ServerRefused) return refused(fault.problem.code)
    throw fault
  }
}

async function releaseByEnvelope(
  unlocked: Unlocked,
  group: Group,
  { stream, cites }: { readonly stream: StreamId; readonly cites: string },
  printed: PrintedReleaseKey,
): Promise<Released> {
  const { store, kept } = unlocked.account
  const { generation, keys } = printed
  const proof = base64url(proveEnvelope({ organisation: kept.organisation, stream, cites }, keys))
  const used = { stream, cites, generation, proof }
  await store.write([{ put: 'setting', key: `${envelopeUsed}${cites}`, value: used }])
  const found = new Map<string, readonly KeyBundle[]>()
  const pairs = await releaseKeysWith(unlocked.account, printed)
  for (const { value } of await store.list('entry', `${stream}/`)) {
    const held = value as Held
    if (held.kind === 'stub') continue
    const entry = readHeld(held)
    if (!entry) continue
    const { hash, envelope } = entry
    const bundles = ofGroup(held.bundles, group).flatMap((bundle) => {
      const place = { stream, entry: envelope.id }
      const inner = firstOpened(pairs.map((pair) => releaseForOnCall(bundle.keys, place, pair)))
      return inner ? openWithGroup(unlocked, group, bundle.generation, inner) : []
    })
    found.set(hash, bundles)
  }
  return found
}

function firstOpened(answers: readonly (Uint8Array | Refusal)[]): Uint8Array | undefined {
  return answers.find((answer) => !isRefusal(answer)) as Uint8Array | undefined
}

function openWithGroup(
  { knowledge }: Unlocked,
  group: Group,
  generation: number,
  released: Uint8Array,
): readonly KeyBundle[] {
  for (const pair of knowledge.ring.keysOf(group.id, generation)) {
    const bundle = openOnCall(released, pair)
    if (!isRefusal(bundle)) return [bundle]
  }
  return []
}

/** The case file as far as these keys open it. They stay in no store: with the answer they are gone. */
async function openReleased(
  { account, knowledge }: Unlocked,
  group: Group,
  stream: StreamId,
  released: Released,
) {
  const byBundle = new Map<string, readonly KeyBundle[]>()
  for (const { value } of await account.store.list('entry', `${stream}/`)) {
    const held = value as Held
    if (held.kind === 'stub') continue
    const opened = released.get(readHeld(held)?.hash ?? '') ?? []
    for (const bundle of ofGroup(held.bundles, group)) byBundle.set(nameOf(bundle), opened)
  }
  const { entries } = await openStream(account.store, stream, {
    ...knowledge.opener,
    openBundles: (bundles) => [
      ...knowledge.opener.openBundles(bundles),
      ...bundles.flatMap((bundle) => byBundle.get(nameOf(bundle)) ?? []),
    ],
  })
  return foldCase(entries)
}

function ofGroup(bundles: readonly HeldBundle[], { feed }: Group): readonly HeldBundle[] {
  return bundles.filter((bundle) => bundle.feed === feed)
}

function nameOf({ keys }: HeldBundle): string {
  return toHexadecimal(keys.subarray(0, 48))
}

function onCallGroup(unlocked: Unlocked): Group | undefined {
  const group = groupHere(unlocked, 'on-call')
  return group && unlocked.knowledge.ring.currentKeys(group.id) ? group : undefined
}

const envelopeUsed = 'envelope-used/'

/** Tells the server of envelopes that were opened while it was away, so that it records it and replaces the key. */
export async function reportEnvelopes({ account, send }: Unlocked): Promise<void> {
  for (const { key, value } of await account.store.list('setting', envelopeUsed)) {
    try {
      await send({
        method: 'POST',
        path: 'openings/envelope',
        body: value,
        response: emptyResponse,
      })
    } catch (fault) {
      // The entry that it cites has not arrived yet: the next round tells it.
      if (fault instanceof ServerRefused && fault.status < 500) continue
      throw fault
    }
    await account.store.write([{ remove: 'setting', key }])
  }
}

/** Whoever is on call and follows no case otherwise has the newest ones at hand for a night without a server. */
export async function holdForOnCall(unlocked: Unlocked): Promise<void> {
  const group = onCallGroup(unlocked)
  if (!group || listGroup(unlocked)) return
  const cases = [...(await casesIn(unlocked, group))]
    .sort((a, b) => newestOf(b.place) - newestOf(a.place))
    .slice(0, mostHeld)
  for (const { stream, place } of cases)
    if (place.fetchedTo < newestOf(place)) await fetchIfReachable(unlocked, stream)
}

/** What the server recorded of openings, as far as the pinned key signed it, newest first. Empty without a server. */
export async function listOpenings(unlocked: Unlocked): Promise<readonly EssentialOpening[]> {
  const { account, send, knowledge } = unlocked
  const { organisation, serverKey } = account.kept
  try {
    const { openings } = await send({
      method: 'GET',
      path: 'openings',
      response: openingsResponse,
    })
    const { memberNames } = ownOrganisation(knowledge, organisation)
    return openings.flatMap(({ bytes, signature }) => {
      const signed = { bytes: fromBase64url(bytes), signature: fromBase64url(signature) }
      const record = verifyOpening(signed, serverKey)
      if (record?.organisation !== organisation) return []
      const { openedAt, by } = record
      const stream = record.stream as StreamId
      const member = record.member as MemberId
      const memberName = memberNames.get(member) ?? ''
      return [{ stream, code: caseCode(stream), member, memberName, openedAt, by }]
    })
  } catch (fault) {
    if (fault instanceof ServerUnreachable || fault instanceof ServerRefused) return []
    throw fault
  }
}
