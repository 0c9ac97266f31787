import { headsOf } from '@cobijo/domain/journal/causal-order'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { groupJoined } from '@cobijo/domain/organisation/group-joined'
import { memberRestored } from '@cobijo/domain/organisation/member-restored'
import { printAccountKit } from '@cobijo/sealing/account/account-kit'
import { sameBytes } from '@cobijo/sealing/bytes'
import type { Directory, Organisation } from '@cobijo/sealing/directory/directory'
import { fingerprintOf } from '@cobijo/sealing/directory/fingerprint'
import { noPins } from '@cobijo/sealing/directory/pins'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { BoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { KeyRing } from '@cobijo/sealing/group/key-ring'
import { openRecoveryShares, readRecoveryShare } from '@cobijo/sealing/recovery/recovery-shares'
import type { RecoveryShare } from '@cobijo/sealing/recovery/recovery-shares'
import { proveRecovery } from '@cobijo/sealing/recovery/recovery-proof'
import { restoreOfficer } from '@cobijo/sealing/recovery/restore-officer'
import { sodium } from '@cobijo/sealing/sodium'
import { ServerRefused } from '../../client/api-client.ts'
import { challengeResponse, foundingResponse, recoveryFound } from '../../wire/accounts.ts'
import type { RecoveryFound } from '../../wire/accounts.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { factsFromWire, toAppendItem } from '../../wire/entry-codec.ts'
import { chooseReaders } from '../sharing/choose-readers.ts'
import { composeEntries } from '../cases/compose-entry.ts'
import type { Enrolled, RecoveryView, RestorationInput } from './enrolment-api.ts'
import { openerOf } from '../device-knowledge.ts'
import { nothingKnown } from '../directory/known-organisations.ts'
import type { DeviceStore, StoreWrite } from '../store/device-store.ts'
import { keptOf, makeAccount, registrationOf, shortestPassphrase } from './enrol.ts'
import type { EnrolContext } from './enrol.ts'
import { foldStatements } from '../directory/fold-statements.ts'
import { entryKey, heldFromDelivery, mergeHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { readOrganisations } from '../directory/known-organisations.ts'
import type { KnownOrganisation } from '../directory/known-organisations.ts'
import { keepAccount } from '../store/kept-account.ts'
import type { KeptAccount } from '../store/kept-account.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { newRandomId } from '../new-id.ts'
import { openStream } from '../cases/open-stream.ts'
import { queueEntries } from '../synchronisation/outbox.ts'

/** Shows whom the printed sheets can bring back. Nothing is written. */
export async function openRecovery(
  shares: readonly string[],
  context: EnrolContext,
): Promise<RecoveryView | Refusal> {
  const opened = await openShares(shares, context)
  if (isRefusal(opened)) return opened
  sodium.memzero(opened.recovery.privateKey)
  return {
    kind: 'recovery',
    organisationName: opened.own.name ?? '',
    officers: [...opened.organisation.members.values()]
      .filter(({ officer, state }) => officer && state === 'current')
      .map(({ id }) => ({ member: id, name: opened.own.memberNames.get(id) ?? '' })),
  }
}

/**
 * Gives an officer new keys, vouched for by the recovery key that the printed sheets gave back, and every group key of the organisation
 * (design §3). What her old keys certified ends.
 */
export async function restore(
  input: RestorationInput,
  context: EnrolContext,
): Promise<{ enrolled: Enrolled; kept: KeptAccount } | Refusal> {
  if (input.passphrase.length < shortestPassphrase)
    return refused('passphrase-too-short', { field: 'passphrase' })
  const opened = await openShares(input.shares, context)
  if (isRefusal(opened)) return opened
  const { recovery, directory, organisation, own, found } = opened
  const made = makeAccount(organisation.id, input.passphrase, context, input.member)
  const facts = restoreOfficer(
    directory,
    { organisation: organisation.id, member: made.member, keys: made.memberKeys },
    { id: made.device, publicKey: made.deviceKey.publicKey },
    { recovery, seenInNetwork: networkHeads(directory, found) },
  )
  sodium.memzero(recovery.privateKey)
  if (isRefusal(facts)) return facts
  const store = context.openStore(made.account)
  await holdLines(store, organisation.id, found)
  const stream = organisation.id as string as StreamId
  const written = facts.map(({ statement }) => ({
    stream,
    entryType: statement['says'] === 'member-restored' ? memberRestored : groupJoined,
    content:
      statement['says'] === 'member-restored'
        ? { statement, memberName: own.memberNames.get(made.member) ?? input.deviceLabel }
        : { statement },
    occurredAt: undefined,
    outside: [],
  }))
  const author = {
    organisation: organisation.id,
    member: made.member,
    device: made.device,
    deviceKey: made.deviceKey.privateKey,
  }
  const readersOf = chooseReaders({
    organisation: organisation.id,
    directory,
    pins: noPins,
    own,
    openedBy: () => undefined,
    outgoingGrants: () => [],
    releaseBox: undefined,
  })
  const at = context.now()
  const sealed = await composeEntries(written, author, at, store, readersOf)
  if (isRefusal(sealed)) return sealed
  await context.send({
    method: 'POST',
    path: 'restorations',
    body: { entries: sealed.map(toAppendItem), account: registrationOf(made) },
    response: foundingResponse,
  })
  const kept = keptOf(made, context, {
    network: found.network,
    networkFounding: (directory.network as NonNullable<Directory['network']>).founding,
    label: input.deviceLabel.trim(),
  })
  await keepAccount(store, kept)
  await queueEntries(store, sealed, at)
  return {
    kept,
    enrolled: {
      kind: 'enrolled',
      account: made.account,
      kit: printAccountKit({ account: made.account, secret: made.secret }),
      fingerprint: fingerprintOf(organisation.founding),
      recoveryShares: [],
      standing: 'admitted',
    },
  }
}

interface OpenedRecovery {
  readonly recovery: BoxKeyPair
  readonly found: RecoveryFound
  readonly directory: Directory
  readonly organisation: Organisation
  readonly own: KnownOrganisation
}

async function openShares(
  typed: readonly string[],
  context: EnrolContext,
): Promise<OpenedRecovery | Refusal> {
  const shares: RecoveryShare[] = []
  for (const [at, text] of typed
    .map((each) => each.trim())
    .filter(Boolean)
    .entries()) {
    const share = readRecoveryShare(text)
    if (isRefusal(share)) return refused(share.code, { field: `share.${at + 1}` })
    shares.push(share)
  }
  const recovery = await openRecoveryShares(shares)
  if (isRefusal(recovery)) return recovery
  const found = await lookUp(recovery, context)
  if (isRefusal(found)) return found
  const directory = foldStatements(found.statements)
  const organisation = directory.organisations.get(found.organisation as OrganisationId)
  // The sheets, not the server, say which organisation this is.
  if (!organisation || !sameBytes(organisation.recovery, recovery.publicKey) || !directory.network)
    return refused('recovery-share-of-another')
  const own = await readNames(recovery, directory, organisation, found)
  return { recovery, found, directory, organisation, own }
}

async function lookUp(
  recovery: BoxKeyPair,
  { send }: EnrolContext,
): Promise<RecoveryFound | Refusal> {
  const account = newRandomId<string>()
  const { nonce } = await send({
    method: 'POST',
    path: 'accounts/challenge',
    body: { account },
    response: challengeResponse,
  })
  try {
    return await send({
      method: 'POST',
      path: 'restorations/look-up',
      body: {
        account,
        nonce,
        recovery: base64url(recovery.publicKey),
        signature: base64url(proveRecovery(recovery, fromBase64url(nonce))),
      },
      response: recoveryFound,
    })
  } catch (fault) {
    if (!(fault instanceof ServerRefused)) throw fault
    return refused(fault.problem.code)
  }
}

/** Opens the words of the organisation's stream with the recovery key, which every group key is sealed to. */
async function readNames(
  recovery: BoxKeyPair,
  directory: Directory,
  organisation: Organisation,
  found: RecoveryFound,
): Promise<KnownOrganisation> {
  const ring = new KeyRing({ to: 'recovery', keys: recovery }, directory)
  const store = createMemoryStore()
  await holdLines(store, organisation.id, found)
  const stream = organisation.id as string as StreamId
  const { entries } = await openStream(store, stream, openerOf(directory, ring))
  ring.lock()
  const opened = entries.filter((entry) => entry.kind === 'entry')
  const known = readOrganisations(opened, ({ hash }) => directory.accepted.has(hash))
  return known.get(organisation.id) ?? nothingKnown()
}

/** All of the organisation's own stream: public statements, and what its feeds hold of them sealed, so that what is written next follows on from it. */
async function holdLines(
  store: DeviceStore,
  organisation: OrganisationId,
  { feeds, statements }: RecoveryFound,
): Promise<void> {
  const held = new Map<string, Held>()
  for (const { entry, facts } of statements) {
    const bytes = fromBase64url(entry)
    const { envelope, hash } = readEntry(bytes)
    if ((envelope.stream as string) !== organisation) continue
    held.set(entryKey(envelope.stream, hash), {
      kind: 'entry',
      bytes,
      facts: factsFromWire(facts),
      parts: [],
      bundles: [],
      receivedAt: undefined,
    })
  }
  for (const { feed, lines } of feeds) {
    for (const line of lines) {
      const found = heldFromDelivery(feed as never, line)
      if (!found) continue
      const key = entryKey(organisation as string as StreamId, found.hash)
      held.set(key, mergeHeld(held.get(key), found.held))
    }
  }
  await store.write([...held].map(([key, value]): StoreWrite => ({ put: 'entry', key, value })))
}

function networkHeads(directory: Directory, { statements }: RecoveryFound) {
  const network = directory.network?.id
  const entries = statements
    .map(({ entry }) => readEntry(fromBase64url(entry)))
    .filter(({ envelope }) => envelope.stream === network)
  return headsOf(entries)
}
