import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  DeviceId,
  EntryHash,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { deriveAccountKeys, proveSignIn } from '@cobijo/sealing/account/account-keys'
import { accountKitForQr, printAccountKit } from '@cobijo/sealing/account/account-kit'
import { certifyDevice } from '@cobijo/sealing/account/device-keys'
import { newMemberKeys, wrapMemberKeys } from '@cobijo/sealing/account/member-keys'
import { seedOf, signKeyPairOf } from '@cobijo/sealing/account/sign-key-pair'
import { leastStretching } from '@cobijo/sealing/account/stretching'
import { hash, toHexadecimal } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import { readCanonical } from '@cobijo/sealing/canonical'
import { sealCard } from '@cobijo/sealing/card'
import { fingerprintOf } from '@cobijo/sealing/directory/fingerprint'
import { recoverySignKeyOf, removeMember } from '@cobijo/sealing/directory/say-membership'
import { openKeyBundle } from '@cobijo/sealing/entry/key-bundle'
import { positionOf } from '@cobijo/sealing/entry/part'
import { firstRolling, nextRolling } from '@cobijo/sealing/feed-rolling'
import { sealNameShard } from '@cobijo/sealing/name-shard'
import { sealForOnCall } from '@cobijo/sealing/on-call'
import { splitRecoveryKey } from '@cobijo/sealing/recovery/recovery-shares'
import { makeReceipt, signFeedHead } from '@cobijo/sealing/server-key'
import { sodium, sodiumReady } from '@cobijo/sealing/sodium'
import { InventedNetwork, newMember, signAs } from '@cobijo/sealing/testing/invented-network'

/**
 * Writes those test vectors of suite 1 that are not there yet. Sealing draws randomness, so a file is written once and read for
 * ever. Keys are made from the texts below; nothing of it guards anything.
 */
await sodiumReady()

const hex = toHexadecimal

function write(name: string, vector: unknown): void {
  const path = join(import.meta.dirname, `${name}.json`)
  if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(vector, null, 2)}\n`)
}

function seedFrom(text: string): Bytes {
  return hash('cobijo/test-vector', new TextEncoder().encode(text))
}

function boxFrom(text: string) {
  const privateKey = seedFrom(text)
  return { privateKey, publicKey: sodium.crypto_scalarmult_base(privateKey) }
}

const organisation = '0198a000-0000-7000-8000-000000000001' as OrganisationId
const member = '0198a000-0000-7000-8000-0000000000a1' as MemberId
const device = '0198a000-0000-7000-8000-0000000000d1' as DeviceId
const stream = '0198a000-0000-7000-8000-0000000000c1' as StreamId
const feed = '0198a000-0000-7000-8000-0000000000f1' as never
const deviceKeys = signKeyPairOf(seedFrom('device'))
const serverKeys = signKeyPairOf(seedFrom('server'))
const group = boxFrom('group')
const memberKeys = { sign: signKeyPairOf(seedFrom('member')), box: boxFrom('member box') }

writeAccount()
writeCertificate()
const entryHash = writeEntry()
writeFeed(entryHash)
writeDirectory()
writeCardAndShard()
await writeRecovery()

function writeAccount(): void {
  const account = '0198a000-0000-7000-8000-0000000000b1'
  const secret = seedFrom('secret').slice(0, 16)
  const passphrase = 'casa azul del ni\u00f1o'
  const keys = deriveAccountKeys({ account, secret, passphrase }, leastStretching)
  const nonce = seedFrom('nonce')
  write('account', {
    account,
    secret: hex(secret),
    passphrase,
    stretching: leastStretching,
    unlockKey: hex(keys.unlockKey),
    signInKey: hex(keys.signIn.publicKey),
    nonce: hex(nonce),
    proof: hex(proveSignIn(account, nonce, keys.signIn)),
    kit: printAccountKit({ account, secret }).split('\n'),
    qr: accountKitForQr({ account, secret }),
    memberSignSeed: hex(seedOf(memberKeys.sign)),
    memberBoxPrivateKey: hex(memberKeys.box.privateKey),
    wrappedMemberKeys: hex(wrapMemberKeys(memberKeys, keys.unlockKey, leastStretching)),
  })
}

function writeCertificate(): void {
  const kinds = ['ordinary', 'intake'] as const
  write('device-certificate', {
    organisation,
    member,
    device,
    devicePublicKey: hex(deviceKeys.publicKey),
    memberSignSeed: hex(seedOf(memberKeys.sign)),
    memberPublicKey: hex(memberKeys.sign.publicKey),
    certificates: Object.fromEntries(
      kinds.map((kind) => {
        const claim = { organisation, member, device, kind, publicKey: deviceKeys.publicKey }
        return [kind, hex(certifyDevice(claim, memberKeys.sign))]
      }),
    ),
  })
}

function writeEntry(): EntryHash {
  const author = {
    id: device,
    keys: deviceKeys,
    kind: 'ordinary' as const,
    member: { id: member, keys: newMemberKeys(), organisation },
    chains: new Map(),
  }
  const contents = {
    essential: { nameToUse: 'Persona Inventada', allergies: ['penicilina'] },
    care: { note: `${'Una nota inventada y larga. '.repeat(8)}Fin.` },
  }
  const facts = { family: 'case', state: 'open', ageGroup: 'adult', urgency: 'urgent' } as const
  const parents = ['11'.repeat(32), '22'.repeat(32)] as EntryHash[]
  const reader = { feed, generation: 1, publicKey: group.publicKey }
  const sealed = signAs(author, {
    stream,
    facts,
    contents,
    parents,
    type: 'note-recorded',
    readers: [{ ...reader, compartments: ['essential', 'care'] }],
  })
  const { entry } = sealed
  const bundle = openKeyBundle(sealed.deliveries[0]?.keys as Bytes, group)
  const onCall = boxFrom('on call')
  const release = boxFrom('release')
  const outer = sealForOnCall(
    bundle,
    { stream, entry: entry.envelope.id },
    { onCallBox: onCall.publicKey, releaseBox: release.publicKey },
  )
  const { envelope } = entry
  write('entry', {
    deviceSeed: hex(seedOf(deviceKeys)),
    devicePublicKey: hex(deviceKeys.publicKey),
    bytes: hex(entry.bytes),
    hash: entry.hash,
    parents: entry.parents,
    restHash: hex(entry.restHash),
    signature: hex(entry.signature),
    envelope: {
      ...envelope,
      previous: envelope.previous ?? null,
      factsCommitment: hex(envelope.factsCommitment),
      orderCommitment: hex(envelope.orderCommitment),
      commitments: envelope.commitments.map(hex),
    },
    facts: { salt: hex(sealed.facts.salt), bytes: hex(sealed.facts.bytes), value: facts },
    header: { type: 'note-recorded', version: 1, occurredAt: null },
    contents,
    order: hex(bundle.order),
    positionsByCode: Array.from({ length: 16 }, (_, code) => positionOf(bundle.order, code)),
    parts: sealed.parts.map((part) => ({
      position: part.position,
      salt: hex(part.salt),
      keyHash: hex(part.keyHash),
      ciphertext: hex(part.ciphertext),
    })),
    keys: bundle.keys.map(({ code, contentKey }) => ({ code, contentKey: hex(contentKey) })),
    groupPrivateKey: hex(group.privateKey),
    bundle: hex(sealed.deliveries[0]?.keys as Bytes),
    onCall: {
      groupPrivateKey: hex(onCall.privateKey),
      releasePrivateKey: hex(release.privateKey),
      sealed: hex(outer as Bytes),
    },
  })
  return entry.hash
}

function writeFeed(first: EntryHash): void {
  const hashes = [first, hex(seedFrom('second')), hex(seedFrom('third'))] as EntryHash[]
  const rollings = [firstRolling(feed)]
  for (const [at, each] of hashes.entries())
    rollings.push(nextRolling(rollings[at] as Bytes, at + 1, each))
  const head = { feed, position: hashes.length, rolling: rollings.at(-1) as Bytes }
  const receipt = {
    organisation,
    id: '0198a000-0000-7000-8000-0000000000e1',
    receivedAt: 1_795_000_000_000,
    hashes,
  }
  const signed = makeReceipt(receipt, serverKeys)
  write('feed', {
    serverSeed: hex(seedOf(serverKeys)),
    serverPublicKey: hex(serverKeys.publicKey),
    feed,
    hashes,
    rollings: rollings.map(hex),
    headSignature: hex(signFeedHead(head, serverKeys)),
    receipt: { ...receipt, bytes: hex(signed.bytes), signature: hex(signed.signature) },
  })
}

/** Two organisations, a network, an admission, a rotation after a removal, an intake device, one forgery. */
function writeDirectory(): void {
  const network = new InventedNetwork()
  const shelter = network.found()
  const institute = network.found()
  const worker = network.admit(shelter.founder)
  const leaving = network.admit(shelter.founder, { officer: true })
  network.certify(worker.member, 'intake')
  const members = [shelter.founder.member, worker.member, leaving.member]
  const everyone = network.createGroup(shelter.founder, members, shelter.recovery)
  const theirs = network.createGroup(institute.founder, [institute.founder.member])
  const common = network.foundNetwork(shelter, everyone.group, 2)
  network.admitOrganisation(leaving, institute.id, theirs.group, common.keys)
  const seen = network.headsOf(network.network)
  network.say(
    shelter.founder,
    removeMember(network.organisation(shelter.id), leaving.member.id, seen),
  )
  network.admit(leaving, { member: newMember(shelter.id) })
  const directory = network.directory()
  write('directory', {
    entries: network.entries.map(({ entry, facts }) => ({
      bytes: hex(entry.bytes),
      factsSalt: hex(facts.salt),
      facts: hex(facts.bytes),
      statement: (readCanonical(facts.bytes) as { statement: unknown }).statement,
    })),
    worker: {
      id: worker.member.id,
      boxPrivateKey: hex(worker.member.keys.box.privateKey),
      opensGroup: { group: everyone.group, privateKey: hex(everyone.keys.privateKey) },
      opensNetworkGroup: { group: common.group, privateKey: hex(common.keys.privateKey) },
    },
    expected: {
      network: directory.network?.id,
      threshold: directory.network?.threshold,
      organisations: [...directory.organisations.values()].map((each) => ({
        id: each.id,
        founding: each.founding,
        state: each.state,
        fingerprint: fingerprintOf(each.founding),
        members: [...each.members.values()].map(({ id, officer, state }) => ({
          id,
          officer,
          state,
        })),
        devices: [...each.devices.values()].map(({ id, kind, state }) => ({ id, kind, state })),
        groups: [...each.groups.keys()],
      })),
      rejected: directory.rejected,
    },
  })
}

function writeCardAndShard(): void {
  const content = { nameToUse: 'Persona Inventada', state: 'open' }
  const place = { feed, stream, foldedTo: 41 }
  const card = sealCard(
    content,
    place,
    { generation: 1, box: group.publicKey },
    {
      id: device,
      keys: deviceKeys,
    },
  )
  const shardPlace = { feed, shard: 3, version: 9 }
  const bytes = new TextEncoder().encode('shard bytes')
  write('card-and-shard', {
    groupPrivateKey: hex(group.privateKey),
    devicePublicKey: hex(deviceKeys.publicKey),
    feed,
    card: { ...card, sealed: hex(card.sealed), signature: hex(card.signature) },
    cardContent: content,
    shard: {
      ...shardPlace,
      bytes: hex(bytes),
      sealed: hex(sealNameShard(bytes, shardPlace, group)),
    },
  })
}

async function writeRecovery(): Promise<void> {
  const recovery = boxFrom('recovery')
  const printed = await splitRecoveryKey(recovery.privateKey, {
    organisation,
    threshold: 2,
    shares: 3,
  })
  write('recovery', {
    recoverySignKey: hex(recoverySignKeyOf(recovery.privateKey).publicKey),
    organisation,
    recoveryPrivateKey: hex(recovery.privateKey),
    recoveryPublicKey: hex(recovery.publicKey),
    threshold: 2,
    shares: 'kind' in printed ? [] : printed.map((sheet) => sheet.split('\n')),
  })
}
