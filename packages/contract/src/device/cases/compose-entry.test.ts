import { beforeAll, expect, test } from 'vitest'
import { noteRecorded } from '@cobijo/domain/case/note-recorded'
import type {
  DeviceId,
  FeedId,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Reader } from '@cobijo/sealing/entry/seal-entry'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newDevice, newIdentifier, newMember } from '@cobijo/sealing/testing/invented-network'
import { createMemoryStore } from '../store/memory-store.ts'
import { composeEntries } from './compose-entry.ts'

beforeAll(() => sodiumReady())

test('what nobody of the own organisation could open is not sealed: its words would go with the keys', async () => {
  const device = newDevice(newMember(newIdentifier<OrganisationId>()))
  const author = {
    organisation: device.member.organisation,
    member: newIdentifier<MemberId>(),
    device: newIdentifier<DeviceId>(),
    deviceKey: device.keys.privateKey,
  }
  const note = {
    stream: newIdentifier<StreamId>(),
    entryType: noteRecorded,
    content: { care: 'slept well' },
    occurredAt: undefined,
    outside: [],
  }
  const composed = (readers: readonly Reader[]) =>
    composeEntries([note], author, 1_795_000_000_000, createMemoryStore(), () => readers)
  const group: Reader = {
    feed: newIdentifier<FeedId>(),
    generation: 1,
    publicKey: device.member.keys.box.publicKey,
    compartments: ['care'],
  }
  expect(await composed([])).toEqual(refused('readers-unknown'))
  expect(await composed([{ ...group, isOutside: true }])).toEqual(refused('readers-unknown'))
  expect(await composed([{ ...group, compartments: ['oversight'] }])).toEqual(
    refused('readers-unknown'),
  )
  expect(await composed([group])).toHaveLength(1)
})
