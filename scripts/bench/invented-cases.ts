import { divideByCompartment } from '@cobijo/domain/journal/entry-type'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { findEntryType } from '@cobijo/domain/registry'
import { randomBytes, toHexadecimal } from '@cobijo/sealing/bytes'
import type { Reader, SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import type { InventedDevice } from '@cobijo/sealing/testing/invented-network'
import { BenchFault } from './installation.ts'

const registration = {
  nameToUse: 'Chel',
  givenNames: 'María Ixchel',
  firstSurname: 'Hernández',
  secondSurname: 'Pop',
  spokenCode: 'AZUL-12',
  approximateAge: 28,
  sex: 'female',
  nationalities: ['GTM'],
  languages: ['mam', 'es'],
  interpreterNeeded: 'yes',
  ageGroup: 'adult',
  urgency: 'immediate',
  registeredOn: '2026-11-22',
}

/** What follows a registration in an ordinary case, over and over. */
const later: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['note-recorded', { care: 'Slept well, ate, asked about her brother. Interpreter at ten.' }],
  [
    'service-delivered',
    { service: 'food', status: 'delivered', startedOn: '2026-11-22', rations: 3, days: 1 },
  ],
  ['essential-recorded', { diet: 'no pork', allergies: ['penicillin'] }],
  ['note-recorded', { care: 'Telephoned the consulate; they call back.', health: 'No fever.' }],
]

/** A new person's registration, as a device seals it. */
export function inventRegistration(
  device: InventedDevice,
  readers: readonly Reader[],
): SealedEntry {
  return seal(device, newIdentifier<StreamId>(), 'person-registered', registration, [], readers)
}

/** One case of so many entries, each after the one before. */
export function inventCase(
  device: InventedDevice,
  readers: readonly Reader[],
  entries: number,
): readonly SealedEntry[] {
  const made = [inventRegistration(device, readers)]
  while (made.length < entries) {
    const last = made.at(-1) as SealedEntry
    const [type, content] = later[made.length % later.length] as (typeof later)[number]
    const { stream } = last.entry.envelope
    made.push(seal(device, stream, type, content, [last.entry.hash], readers))
  }
  return made
}

function seal(
  device: InventedDevice,
  stream: StreamId,
  type: string,
  content: Readonly<Record<string, unknown>>,
  parents: readonly EntryHash[],
  readers: readonly Reader[],
): SealedEntry {
  const entryType = findEntryType(type)
  if (!entryType) throw new BenchFault(`No entry type ${type}.`)
  const personCode = toHexadecimal(randomBytes(16))
  return signAs(device, {
    stream,
    type,
    parents,
    facts: entryType.facts(content),
    contents: divideByCompartment(entryType, content as never, { personCode }),
    readers,
  })
}
