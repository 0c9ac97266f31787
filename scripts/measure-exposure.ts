// `node scripts/run.mjs scripts/measure-exposure.ts`: what the host could tell of entries that it cannot open.
// Seals invented entries of every kind that a case knows, as a device does, and looks at them as the host does:
// which groups' feeds receive one, how many parts go there, how large they are (docs/threat-model.md).
import type { Facts } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryId,
  FeedId,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { checkContent, divideByCompartment } from '@cobijo/domain/journal/entry-type'
import type { CompartmentContent } from '@cobijo/domain/journal/entry-type'
import { filledCompartments } from '@cobijo/domain/journal/filled-compartments'
import { defaultReadingRules, groupKindsOf } from '@cobijo/domain/organisation/reading-rules'
import type { OrganisationSize } from '@cobijo/domain/organisation/reading-rules'
import { findEntryType } from '@cobijo/domain/registry'
import { newDeviceKeys } from '@cobijo/sealing/account/device-keys'
import { sealEntry } from '@cobijo/sealing/entry/seal-entry'
import type { Reader } from '@cobijo/sealing/entry/seal-entry'
import { sodium, sodiumReady } from '@cobijo/sealing/sodium'

const newId = (): string => crypto.randomUUID()

const INVENTED: readonly (readonly [string, string, CompartmentContent])[] = [
  [
    'registration, all told',
    'person-registered',
    {
      givenNames: 'María Elena',
      firstSurname: 'Pérez',
      nationalities: ['GTM'],
      nameToUse: 'Mari',
      languages: ['mam'],
      sleepsWhere: 'Casa dos, cuarto cuatro',
      safeContacts: [
        { channel: 'telephone', to: '55 5555 5555', when: 'tarde', caution: 'solo ella' },
      ],
      ageGroup: 'adult',
      urgency: 'immediate',
      registeredOn: '2026-11-22',
      howMet: 'Llegó con una promotora.',
    },
  ],
  [
    'registration, nothing told',
    'person-registered',
    { ageGroup: 'age-in-doubt', urgency: 'ordinary', registeredOn: '2026-11-22' },
  ],
  ['note on care', 'note-recorded', { care: 'Durmió bien.' }],
  ['note on health', 'note-recorded', { health: 'Refiere dolor desde hace tres días.' }],
  ['note of a psychologist', 'note-recorded', { psychosocial: 'Primera sesión.' }],
  ['note on what happened', 'note-recorded', { account: 'Cuenta que la llevaron de noche.' }],
  ['note on danger', 'note-recorded', { protection: 'Alguien preguntó por ella.' }],
  ['service: food', 'service-delivered', { service: 'food', status: 'completed' }],
  ['service: medical', 'service-delivered', { service: 'medical', status: 'completed' }],
  [
    'service: access to asylum',
    'service-delivered',
    { protectedService: 'asylum-access', status: 'completed' },
  ],
  ['protective need', 'protective-need-recorded', { needs: ['escort'] }],
  [
    'decision about reporting',
    'report-decision-recorded',
    { case: newId(), decision: 'thinks-about-it' },
  ],
]

interface Seen {
  readonly name: string
  /** Feeds in the order of the groups, as `casework 2`: how many parts that feed was given. */
  readonly deliveries: readonly string[]
  readonly facts: Facts
  readonly sizes: readonly number[]
}

await sodiumReady()
for (const size of ['large', 'small'] as const) {
  const seen = lookAtEntries(size)
  console.log(`\nAn organisation of the ${size} profile. Parts given to each group's feed:`)
  for (const { name, deliveries, sizes } of seen) {
    console.log(
      `  ${name.padEnd(28)} ${deliveries.join(', ')} (${[...new Set(sizes)].join(', ')} B)`,
    )
  }
  const byLook = Map.groupBy(seen, (it) =>
    JSON.stringify([it.deliveries, Object.keys(it.facts), it.sizes]),
  )
  const alike = [...byLook.values()].filter((group) => group.length > 1)
  console.log(`  ${byLook.size} looks for ${seen.length} entries. Alike to the host:`)
  for (const group of alike) console.log(`    ${group.map((it) => it.name).join(' = ')}`)
}

function lookAtEntries(size: OrganisationSize): Seen[] {
  const rules = defaultReadingRules(size)
  const groups = groupKindsOf(size).map((kind) => ({ kind, feed: newId() as FeedId }))
  const readers = groups.map(
    ({ kind, feed }): Reader => ({
      feed,
      generation: 1,
      publicKey: sodium.crypto_box_keypair().publicKey,
      compartments: rules.filter((it) => it.kinds.includes(kind)).map((it) => it.compartment),
    }),
  )
  const kindOf = new Map(groups.map(({ kind, feed }) => [feed, kind]))
  return INVENTED.map(([name, type, content]) => {
    const sealed = seal(type, content, readers)
    return {
      name,
      deliveries: sealed.deliveries.map(
        ({ feed, positions }) => `${kindOf.get(feed)} ${positions.length}`,
      ),
      facts: sealed.readable,
      sizes: sealed.parts.map(({ ciphertext }) => ciphertext.length).sort((a, b) => a - b),
    }
  })
}

function seal(type: string, content: CompartmentContent, readers: readonly Reader[]) {
  const entryType = findEntryType(type)
  if (!entryType) throw new Error(`There is no entry type ${type}`)
  const refusal = checkContent(entryType, content)
  if (refusal) throw new Error(`${type}: ${refusal.code} ${refusal.field ?? ''}`)
  const readable = entryType.facts(content)
  const draft = {
    id: newId() as EntryId,
    stream: newId() as StreamId,
    organisation: newId() as OrganisationId,
    member: newId() as MemberId,
    device: newId() as DeviceId,
    sequence: 1,
    previous: undefined,
    parents: [],
    recordedAt: Date.now(),
    occurredAt: undefined,
    facts: readable,
    entryType,
    filled: filledCompartments(entryType),
    contents: divideByCompartment(entryType, content as never, { personCode: '0'.repeat(32) }),
  }
  return { ...sealEntry(draft, readers, newDeviceKeys().privateKey), readable }
}
