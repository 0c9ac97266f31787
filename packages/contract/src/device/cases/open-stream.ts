import { findCompartment } from '@cobijo/domain/journal/compartment'
import type { EntryType } from '@cobijo/domain/journal/entry-type'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownEntry, OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { commitsTo } from '@cobijo/sealing/entry/envelope'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { KeyBundle } from '@cobijo/sealing/entry/key-bundle'
import { positionOf } from '@cobijo/sealing/entry/part'
import type { SealedPart } from '@cobijo/sealing/entry/part'
import { EntryUnfaithful, openEntry } from '@cobijo/sealing/entry/open-entry'
import type { DeviceStoreReader } from '../store/device-store.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { readHeld, textsOf } from '../held-entry.ts'
import type { Held, HeldBundle, HeldEntry, SignedText } from '../held-entry.ts'

/** What opening needs of the member's keys and of the directory. */
export interface Opener {
  /** Why the directory does not vouch for the signer, or undefined where it does. */
  readonly doubtAbout: (entry: SignedEntry) => FindingCode | undefined
  readonly openBundles: (bundles: readonly HeldBundle[]) => readonly KeyBundle[]
  /** Whether this member holds the key that a bundle must have been sealed to, so that not to open is a finding. */
  readonly holdsKeyOf: (bundle: HeldBundle) => boolean
  readonly findType: (type: string) => EntryType | undefined
}

export interface OpenedStream {
  readonly entries: readonly KnownEntry[]
  /** Entries that are held but not believed: shown as findings, never folded. */
  readonly findings: readonly Finding[]
}

/** Opens everything that this device holds of a stream, but what is `known` by its hash. Nothing is trusted that was not verified here. */
export async function openStream(
  store: DeviceStoreReader,
  stream: StreamId,
  opener: Opener,
  known: ReadonlySet<string> = new Set(),
): Promise<OpenedStream> {
  const entries: KnownEntry[] = []
  const findings: Finding[] = []
  for (const { key, value } of await store.list('entry', `${stream}/`)) {
    const hash = key.slice(stream.length + 1) as EntryHash
    if (known.has(hash)) continue
    const held = value as Held
    if (held.kind === 'stub') {
      entries.push({ kind: 'stub', hash, parents: held.parents })
      continue
    }
    const opened = openHeld(held, stream, hash, opener)
    if ('code' in opened) findings.push(opened)
    else {
      entries.push(opened.entry)
      findings.push(...opened.lacking)
    }
    if (isContradicted(held)) findings.push({ code: 'copies-differ', hash })
  }
  return { entries, findings: [...findings, ...idsUsedTwice(entries)] }
}

export function damagedIn({ findings }: OpenedStream): ReadonlySet<EntryHash> {
  return new Set(
    findings.flatMap(({ code, hash }) =>
      code === 'entry-row-damaged' && hash !== undefined ? [hash] : [],
    ),
  )
}

/** Two texts under one id: both are kept and shown, and neither silently counts as the other. */
function idsUsedTwice(entries: readonly KnownEntry[]): Finding[] {
  const opened = entries.filter((entry) => entry.kind === 'entry')
  return [...Map.groupBy(opened, ({ id }) => id).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.map(({ hash }) => ({ code: 'id-twice', hash })))
}

function isContradicted({ others, parts }: HeldEntry): boolean {
  return others !== undefined || new Set(parts.map(({ position }) => position)).size < parts.length
}

export interface Opened {
  readonly entry: OpenedEntry
  /** What should have been there to be opened and is not. The rest of the entry counts all the same. */
  readonly lacking: readonly Finding[]
}

/** Of several copies the first counts that is as its author signed it. */
export function openHeld(
  held: HeldEntry,
  stream: StreamId,
  hash: EntryHash,
  opener: Opener,
): Opened | Finding {
  let doubt: Finding | undefined
  for (const text of textsOf(held)) {
    const opened = openText(text, held, stream, hash, opener)
    if (!('code' in opened)) return opened
    doubt ??= opened
  }
  return doubt as Finding
}

function openText(
  { bytes, facts }: SignedText,
  held: HeldEntry,
  stream: StreamId,
  hash: EntryHash,
  opener: Opener,
): Opened | Finding {
  const entry = readHeld({ bytes })
  if (!entry) return { code: 'entry-row-damaged', hash }
  if (entry.hash !== hash || entry.envelope.stream !== stream)
    return { code: 'entry-misplaced', hash }
  const doubt = opener.doubtAbout(entry)
  if (doubt !== undefined) return { code: doubt, hash }
  try {
    const bundles = opener.openBundles(held.bundles)
    const parts = faithfulParts(entry, held)
    const opened = openEntry({ entry, facts, parts, bundles }, opener.findType)
    return { entry: opened, lacking: lackingIn(held, bundles, opener, hash) }
  } catch (fault) {
    if (fault instanceof EntryUnfaithful) return { code: fault.code, hash }
    throw fault
  }
}

/** `bundle-unreadable`: overwritten, or sealed to another key; `part-missing`: a key came for a part that did not. */
function lackingIn(
  held: HeldEntry,
  bundles: readonly KeyBundle[],
  opener: Opener,
  hash: EntryHash,
): Finding[] {
  const isSpoilt = bundles.length < held.bundles.filter(opener.holdsKeyOf).length
  const positions = new Set(held.parts.map(({ position }) => position))
  const lacksPart =
    held.isReduced !== true &&
    bundles.some(({ order, keys }) =>
      keys.some(
        ({ code }) =>
          findCompartment(code) !== undefined && !positions.has(positionOf(order, code)),
      ),
    )
  return [
    ...(isSpoilt ? [{ code: 'bundle-unreadable' as const, hash }] : []),
    ...(lacksPart ? [{ code: 'part-missing' as const, hash }] : []),
  ]
}

/** Where a position came in two forms, what its author committed to; a false one alone stays, to be found. */
function faithfulParts({ envelope }: SignedEntry, { parts }: HeldEntry): readonly SealedPart[] {
  if (new Set(parts.map(({ position }) => position)).size === parts.length) return parts
  const faithful = parts.filter((part) => commitsTo(envelope, part))
  const positions = new Set(faithful.map(({ position }) => position))
  return [...faithful, ...parts.filter(({ position }) => !positions.has(position))]
}
