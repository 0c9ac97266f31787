import type { GrantFacts } from '@cobijo/domain/journal/facts'
import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import { beforeAll, describe, expect, test } from 'vitest'
import { noPins, pinOrganisation } from './directory/pins.ts'
import type { Pins } from './directory/pins.ts'
import { revokeDevice } from './directory/say-membership.ts'
import { suspendOrganisation } from './directory/say-network.ts'
import { newBoxKeyPair, openKeyBundle } from './entry/key-bundle.ts'
import { openEntry } from './entry/open-entry.ts'
import { KeyRing } from './group/key-ring.ts'
import { checkGrant, resealTo, resealUnderGrant } from './reseal.ts'
import type { Grant, SealingDevice } from './reseal.ts'
import { sodiumReady } from './sodium.ts'
import { InventedNetwork, newDevice, newIdentifier, signAs } from './testing/invented-network.ts'
import type { InventedDevice } from './testing/invented-network.ts'

beforeAll(sodiumReady)

const issuedAt = 1_795_000_000_000

function story() {
  const network = new InventedNetwork()
  const institute = network.found()
  const shelter = network.found()
  const worker = network.admit(institute.founder)
  const members = [institute.founder.member, worker.member]
  const casework = network.createGroup(institute.founder, members)
  const theirs = network.createGroup(shelter.founder, [shelter.founder.member])
  const common = network.foundNetwork(institute, casework.group)
  network.admitOrganisation(institute.founder, shelter.id, theirs.group, common.keys)
  const directory = network.directory()
  const pins = pinOrganisation(noPins, directory, shelter.id, { compared: true })
  if (isRefusal(pins)) throw new Error(pins.code)
  const stream = newIdentifier<StreamId>()
  const reader = {
    feed: casework.feed,
    generation: 1,
    publicKey: casework.keys.publicKey,
    compartments: ['identity', 'care', 'health'] as const,
  }
  const sealed = signAs(worker, {
    stream,
    facts: { family: 'case' },
    contents: {
      identity: { name: 'Persona Inventada' },
      care: { plan: 'inventado' },
      health: { note: 'inventada' },
    },
    readers: [reader],
  })
  const ring = new KeyRing({ to: worker.member.id, keys: worker.member.keys.box }, directory)
  const held = { entry: sealed.entry, bundles: ring.openBundles(sealed.deliveries, casework.feed) }
  return { network, institute, shelter, worker, theirs, casework, stream, sealed, held, pins }
}

type Story = ReturnType<typeof story>

function grantBy(signer: InventedDevice, { stream, theirs }: Story, changes = {}): Grant {
  const facts: GrantFacts = {
    family: 'grant',
    state: 'open',
    stream,
    feed: theirs.feed,
    from: issuedAt,
  }
  const { entry, facts: salted } = signAs(signer, { stream: newIdentifier<StreamId>(), facts })
  return {
    issued: entry,
    facts: salted,
    stream,
    feed: theirs.feed,
    compartments: ['identity', 'care'],
    from: issuedAt,
    until: undefined,
    history: { kind: 'all' },
    isEnded: false,
    ...changes,
  }
}

function deviceOf({ network, institute, pins }: Story, held: Pins = pins): SealingDevice {
  const directory = network.directory()
  return { directory, pins: held, organisation: institute.id, now: issuedAt + 1 }
}

describe('a grant is honoured', () => {
  test('by a bundle of the granted compartments that the recipient opens, and nothing more', () => {
    const told = story()
    const grant = grantBy(told.institute.founder, told)
    const group = checkGrant(grant, deviceOf(told))
    if (isRefusal(group)) throw new Error(group.code)
    const resealed = resealUnderGrant(grant, told.held, group)
    if (!resealed) throw new Error('nothing resealed')
    const { positions } = resealed
    const parts = told.sealed.parts.filter((part) => positions.includes(part.position))
    expect(parts).toHaveLength(3)
    const bundles = [openKeyBundle(resealed.keys, told.theirs.keys)]
    const { entry, facts } = told.sealed
    const opened = openEntry({ entry, facts, parts, bundles }, () => undefined)
    expect(opened.header).toMatchObject({ type: 'invented' })
    expect(opened.content).toEqual({
      identity: { name: 'Persona Inventada' },
      care: { plan: 'inventado' },
    })
  })

  test('for listed entries or from a date only, as it says', () => {
    const told = story()
    const group = checkGrant(grantBy(told.institute.founder, told), deviceOf(told))
    if (isRefusal(group)) throw new Error(group.code)
    const { recordedAt } = told.held.entry.envelope
    const given = (history: Grant['history']) =>
      resealUnderGrant(
        grantBy(told.institute.founder, told, { history, from: recordedAt + 1 }),
        told.held,
        group,
      ) !== undefined
    expect(given({ kind: 'none' })).toBe(false)
    expect(given({ kind: 'listed', entries: [told.held.entry.hash] })).toBe(true)
    expect(given({ kind: 'listed', entries: ['00'.repeat(32) as EntryHash] })).toBe(false)
    expect(given({ kind: 'from', from: recordedAt })).toBe(true)
    expect(given({ kind: 'from', from: recordedAt + 1 })).toBe(false)
    expect(given({ kind: 'from' })).toBe(false)
  })

  test('for what was written since it began, by whoever did not know of it, but for counting', () => {
    const told = story()
    const group = checkGrant(grantBy(told.institute.founder, told), deviceOf(told))
    if (isRefusal(group)) throw new Error(group.code)
    const { recordedAt } = told.held.entry.envelope
    const partsOf = (changes: object) =>
      resealUnderGrant(grantBy(told.institute.founder, told, changes), told.held, group)?.positions
        .length
    const since = { history: { kind: 'none' }, from: recordedAt }
    expect(partsOf(since)).toBe(3)
    expect(partsOf({ ...since, from: recordedAt + 1 })).toBeUndefined()
    expect(partsOf({ ...since, compartments: ['identity', 'statistics'] })).toBe(2)
  })

  test('not for what a clock that ran ahead dated after it: it had arrived before', () => {
    const told = story()
    const group = checkGrant(grantBy(told.institute.founder, told), deviceOf(told))
    if (isRefusal(group)) throw new Error(group.code)
    const { recordedAt } = told.held.entry.envelope
    const arrived = (receivedAt: number) =>
      resealUnderGrant(
        grantBy(told.institute.founder, told, { history: { kind: 'none' }, from: recordedAt - 60 }),
        { ...told.held, receivedAt },
        group,
      )
    expect(arrived(recordedAt - 61)).toBeUndefined()
    expect(arrived(recordedAt - 60)).toBeDefined()
    expect(arrived(recordedAt + 60)).toBeDefined()
  })

  test('not where the granted parts lie empty: it would tell only that something was written', () => {
    const told = story()
    const grant = grantBy(told.institute.founder, told)
    const group = checkGrant(grant, deviceOf(told))
    if (isRefusal(group)) throw new Error(group.code)
    const given = (isTold: (name: string) => boolean) =>
      resealUnderGrant(grant, told.held, group, { isTold, isThere: () => false }) !== undefined
    expect(given((name) => name === 'care')).toBe(true)
    expect(given((name) => name === 'health')).toBe(false)
  })

  test('by the parts that the recipient lacks, told or not once it holds a part of the entry', () => {
    const told = story()
    const grant = grantBy(told.institute.founder, told)
    const group = checkGrant(grant, deviceOf(told))
    if (isRefusal(group)) throw new Error(group.code)
    const lacking = (...there: readonly string[]) =>
      resealUnderGrant(grant, told.held, group, {
        isTold: (name) => name === 'care',
        isThere: (name) => there.includes(name),
      })
    expect(lacking()?.compartments).toEqual(['identity', 'care'])
    expect(lacking('care')?.compartments).toEqual(['identity'])
    expect(lacking('care')?.positions).toHaveLength(2)
    expect(lacking('care', 'identity')).toBeUndefined()
  })

  test('for its own stream, what the grantor wrote, where something granted is held, to its own feed', () => {
    const told = story()
    const grant = grantBy(told.institute.founder, told)
    const group = checkGrant(grant, deviceOf(told))
    if (isRefusal(group)) throw new Error(group.code)
    const otherStream = { ...grant, stream: newIdentifier<StreamId>() }
    expect(resealUnderGrant(otherStream, told.held, group)).toBeUndefined()
    const { feed, keys } = told.casework
    const reader = { feed, generation: 1, publicKey: keys.publicKey }
    const byOther = signAs(told.shelter.founder, {
      stream: told.stream,
      facts: { family: 'case' },
      contents: { care: { note: 'inventada' } },
      readers: [{ ...reader, compartments: ['care'] }],
    })
    const bundles = byOther.deliveries.map((each) => openKeyBundle(each.keys, keys))
    const foreign = { entry: byOther.entry, bundles }
    expect(resealTo(group, foreign, ['care'])).toBeDefined()
    expect(resealUnderGrant(grant, foreign, group)).toBeUndefined()
    const nothing = { ...grant, compartments: ['placement' as const] }
    expect(resealUnderGrant(nothing, told.held, group)).toBeUndefined()
    const elsewhere = { ...group, feed: newIdentifier<FeedId>() }
    expect(resealUnderGrant(grant, told.held, elsewhere)).toBeUndefined()
  })

  test('with keys of the very entry: those of another entry are not sent under its name', () => {
    const told = story()
    const other = story()
    const mixed = { entry: told.held.entry, bundles: other.held.bundles }
    const group = checkGrant(grantBy(told.institute.founder, told), deviceOf(told))
    if (isRefusal(group)) throw new Error(group.code)
    expect(resealTo(group, mixed, ['care'])).toBeUndefined()
    expect(resealTo(group, { ...mixed, bundles: [] }, ['care'])).toBeUndefined()
  })
})

describe('a grant is refused', () => {
  const code = (told: Story, grant: Grant, device = deviceOf(told)) => {
    const checked = checkGrant(grant, device)
    return isRefusal(checked) ? checked.code : undefined
  }

  test('when nobody known signed it', () => {
    const told = story()
    const forger = newDevice(told.institute.founder.member)
    expect(code(told, grantBy(forger, told))).toBe('grant-signature-wrong')
    const swapped = { ...told.institute.founder, keys: forger.keys }
    expect(code(told, grantBy(swapped, told))).toBe('grant-signature-wrong')
  })

  test('when the recipient granted it to itself', () => {
    const told = story()
    expect(code(told, grantBy(told.shelter.founder, told))).toBe('grant-of-another')
  })

  test('when an intake device signed it', () => {
    const told = story()
    const intake = told.network.certify(told.worker.member, 'intake')
    expect(code(told, grantBy(intake, told))).toBe('grant-by-intake')
  })

  test("when the signer's keys have ended", () => {
    const told = story()
    const grant = grantBy(told.worker, told)
    expect(code(told, grant)).toBeUndefined()
    told.network.say(told.worker, revokeDevice(told.worker.id, []))
    expect(code(told, grant)).toBe('grant-signer-ended')
  })

  test('when its routing is not the signed one', () => {
    const told = story()
    const grant = grantBy(told.institute.founder, told)
    const other = grantBy(told.institute.founder, told)
    for (const forged of [
      { ...grant, stream: newIdentifier<StreamId>() },
      { ...grant, feed: newIdentifier<FeedId>() },
      { ...grant, from: issuedAt - 1 },
      { ...grant, until: issuedAt + 1000 },
      { ...grant, facts: other.facts },
      { ...grant, issued: told.held.entry, facts: told.sealed.facts },
    ])
      expect(code(told, forged)).toBe('grant-not-as-signed')
  })

  test('before it begins and once it ended', () => {
    const told = story()
    const grant = grantBy(told.institute.founder, told)
    expect(code(told, grant, { ...deviceOf(told), now: issuedAt - 1 })).toBe('grant-not-yet')
    expect(code(told, { ...grant, isEnded: true })).toBe('grant-ended')
  })

  test('when the recipient is not pinned, was suspended, or shows a key that is not the pinned one', () => {
    const told = story()
    const grant = grantBy(told.institute.founder, told)
    expect(code(told, grant, deviceOf(told, noPins))).toBe('organisation-not-pinned')
    const pin = told.pins.organisations[told.shelter.id]
    if (!pin) throw new Error('pin missing')
    const box = Buffer.from(newBoxKeyPair().publicKey).toString('hex')
    const groups = { [told.theirs.group]: { generation: 1, box } }
    const swapped = { ...told.pins, organisations: { [told.shelter.id]: { ...pin, groups } } }
    expect(code(told, grant, deviceOf(told, swapped))).toBe('group-key-changed')
    told.network.say(told.institute.founder, suspendOrganisation(told.shelter.id))
    expect(code(told, grant)).toBe('organisation-suspended')
  })

  test('when it names a feed that nobody has', () => {
    const told = story()
    const feed = newIdentifier<FeedId>()
    const facts = { family: 'grant', state: 'open', stream: told.stream, feed, from: issuedAt }
    const made = signAs(told.institute.founder, {
      stream: newIdentifier<StreamId>(),
      facts: facts as GrantFacts,
    })
    const changes = { issued: made.entry, facts: made.facts, feed }
    const grant = grantBy(told.institute.founder, told, changes)
    expect(checkGrant(grant, deviceOf(told))).toEqual(refused('feed-unknown', { field: 'feed' }))
  })
})
