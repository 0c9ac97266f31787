import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { KnownPerson, WhatWasSaid } from '../model/what-was-said.ts'
import type { SimulatedServer } from '../server/simulated-server.ts'
import type { SimulatedDevice } from './simulated-device.ts'

const canary = 'Quetzal-'

/** One thing that must never be, and was: its name, and where. */
export interface Violation {
  readonly rule: string
  readonly where: string
  /** It stands in `docs/known-faults.md`: told, and a world does not fail for it unless it is asked for. */
  readonly isKnown?: true
}

/** Findings that stay told after they are over: none is known. Whoever mends one takes it out. */
const notMended: ReadonlySet<string> = new Set<string>()

/** What one device shows of one person: every word, and everything else by which two devices may differ. */
async function shown(api: DeviceApi, person: KnownPerson) {
  const opened = await api.openCase(person.stream as StreamId)
  if (isRefusal(opened)) return undefined
  const { file } = opened
  const words = file.timeline.flatMap((item) => [
    ...JSON.stringify(item).matchAll(/Quetzal-[a-z]+-\d+-xyzzy/g),
  ])
  return {
    words: words.map(([word]) => word),
    isLive: opened.sharing.grants.some(({ isLive }) => isLive),
    whole: JSON.stringify({
      registers: file.registers,
      consents: file.consents,
      // Which compartments open is a set.
      timeline: file.timeline.map((item) =>
        item.kind === 'entry' ? { ...item, opened: [...item.opened].sort() } : item,
      ),
      grants: opened.sharing.grants.map(({ stream, isLive }) => [stream, isLive]).sort(),
    }),
  }
}

/** What is not as it should be once everything has had its time. Empty where all of it is. */
export async function whatIsLacking(
  devices: readonly SimulatedDevice[],
  said: WhatWasSaid,
): Promise<readonly Violation[]> {
  const found: Violation[] = []
  for (const device of devices) {
    const { api, name, house } = device
    if (!api) {
      found.push({ rule: 'device-does-not-open', where: name })
      continue
    }
    const { onThisDevice, needsAttention } = await api.saveStates()
    if (onThisDevice.length > 0)
      found.push({ rule: 'queue-does-not-empty', where: `${name}: ${onThisDevice.length}` })
    for (const each of needsAttention)
      found.push({ rule: 'set-aside', where: `${name}: ${each.type} ${each.code}` })
    for (const person of said.persons) {
      const seen = await shown(api, person)
      const isOwn = person.house === house
      for (const note of said.notesOf(person.person)) {
        const times = seen?.words.filter((word) => word === note.words).length ?? 0
        const isDue = isOwn || said.mustKnow(house, note)
        if (!isDue || times > 0) continue
        const rule = isOwn ? 'acknowledged-is-lost' : 'kept-from-whom-she-agreed-to'
        found.push({ rule, where: `${name}: ${note.words}` })
      }
    }
  }
  return [...found, ...(await whereTheyDiffer(devices, said))]
}

async function whereTheyDiffer(
  devices: readonly SimulatedDevice[],
  said: WhatWasSaid,
): Promise<readonly Violation[]> {
  const found: Violation[] = []
  for (const person of said.persons) {
    const own = devices.filter(({ house }) => house === person.house)
    const wholes = new Set<string>()
    for (const { api } of own) if (api) wholes.add((await shown(api, person))?.whole ?? 'nothing')
    if (wholes.size > 1)
      found.push({ rule: 'devices-differ', where: `${person.name}: ${difference([...wholes])}` })
  }
  return found
}

/** Where two texts part, and a little of what follows. */
function difference([one = '', other = '']: readonly string[]): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return `${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(at, at + 60)}`
}

/** What must never be, whatever goes wrong. */
export async function whatIsWrong(
  devices: readonly SimulatedDevice[],
  said: WhatWasSaid,
): Promise<readonly Violation[]> {
  const found: Violation[] = []
  for (const { api, name, house } of devices) {
    if (!api) continue
    // Keys were being sealed anew while the grant ended: told, and as it should be.
    for (const { code } of (await api.sync()).findings)
      if (code !== 'grant-ended')
        found.push({
          rule: 'finding-of-an-honest-server',
          where: `${name}: ${code}`,
          ...(notMended.has(code) ? { isKnown: true } : {}),
        })
    for (const person of said.persons) {
      const words = (await shown(api, person))?.words ?? []
      const notes = said.notesOf(person.person)
      for (const note of notes)
        if (note.words.includes('-note-') && words.filter((word) => word === note.words).length > 1)
          found.push({ rule: 'shown-twice', where: `${name}: ${note.words}` })
      if (person.house === house) continue
      if (words.length > 0 && !said.mayKnow(house, person))
        found.push({ rule: 'read-without-consent', where: `${name}: ${person.name}` })
      for (const note of notes)
        if (words.includes(note.words) && said.isAfterNo(note, house))
          found.push({ rule: 'read-after-withdrawal', where: `${name}: ${note.words}` })
    }
  }
  return found
}

/** Words that stand open at the server, on a line or on a device's disk. */
export function whatIsOpen(
  server: SimulatedServer,
  carried: readonly string[],
  devices: readonly SimulatedDevice[],
): readonly Violation[] {
  const { journal, accounts, lists } = server.backup()
  const places: [string, Iterable<unknown>][] = [
    ['server', [journal.state, accounts, lists]],
    ['line', carried],
    ...devices.map(({ name, disk }): [string, Iterable<unknown>] => [name, disk.values()]),
  ]
  return places.flatMap(([where, values]) =>
    holdsWords([...values]) ? [{ rule: 'open-words', where }] : [],
  )
}

const needle = Buffer.from(canary)
/** As base64url writes them, wherever in three bytes they begin. */
const encoded = [0, 1, 2].map((before) => {
  const text = Buffer.concat([Buffer.alloc(before), needle]).toString('base64url')
  return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + needle.length) * 8) / 6))
})

function holdsWords(value: unknown): boolean {
  if (typeof value === 'string')
    return value.includes(canary) || encoded.some((each) => value.includes(each))
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).includes(needle)
  if (value instanceof Map)
    return [...value].some(([key, held]) => holdsWords(key) || holdsWords(held))
  if (Array.isArray(value)) return value.some(holdsWords)
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsWords)
  return false
}
