import type { GrantDoubt } from '@cobijo/domain/grant/judge-grant'
import type { EntryHash, Instant } from '@cobijo/domain/journal/identifier'
import type { DeviceStoreReader } from '../store/device-store.ts'
import { noteFindings } from '../note-findings.ts'
import type { Finding } from '../finding.ts'
import type { Unlocked } from '../unlocked.ts'

const prefix = 'grant-finding/'

function keyOf({ code, hash }: Finding): string {
  return `${prefix}${code}/${hash ?? ''}`
}

/** Until a person has looked it is told, and afterwards only where nobody ended the grant. */
interface KeptFinding extends Finding {
  /** When a person looked. */
  readonly lookedAt?: Instant
  /** What an earlier version noted instead. */
  readonly isLookedAt?: true
}

/** How long a finding about a grant that runs on is not told again after a person has looked. */
const quietMs = 24 * 3_600_000

/**
 * Notes what was found wrong with a grant and keeps it until a person has looked: the grant is ended soon after, and nothing in a later
 * sitting would find it again. Where nobody ended it, it is told again a day later.
 */
export async function keepGrantFinding(
  unlocked: Unlocked,
  finding: Finding,
  { isLive }: { readonly isLive: boolean },
): Promise<void> {
  const { store } = unlocked.account
  const known = (await store.find('setting', keyOf(finding))) as KeptFinding | undefined
  const wasLookedAt = known !== undefined && isLookedAt(known)
  const isQuiet = !isLive || (known?.lookedAt ?? 0) + quietMs > unlocked.now()
  if (wasLookedAt && isQuiet) return
  noteFindings(unlocked, [finding])
  if (!known || wasLookedAt)
    await store.write([{ put: 'setting', key: keyOf(finding), value: finding }])
}

function isLookedAt(kept: KeptFinding): boolean {
  return kept.isLookedAt === true || kept.lookedAt !== undefined
}

/** What is found no more. */
export async function dropGrantFinding(unlocked: Unlocked, finding: Finding): Promise<void> {
  const isSame = (each: Finding) => keyOf(each) === keyOf(finding)
  const { store } = unlocked.account
  if (unlocked.findings.some(isSame))
    unlocked.findings = unlocked.findings.filter((each) => !isSame(each))
  if ((await store.find('setting', keyOf(finding))) !== undefined)
    await store.write([{ remove: 'setting', key: keyOf(finding) }])
}

const doubts: ReadonlySet<string> = new Set<GrantDoubt>([
  'grant-consent-unknown',
  'grant-consent-not-given',
  'grant-consent-taken-elsewhere',
  'grant-recipient-not-agreed',
  'grant-wider-than-agreed',
  'grant-longer-than-agreed',
  'grant-ground-not-listed',
  'grant-review-too-late',
  'grant-answers-nothing',
])

/** A grant that was doubted, for what had not come yet, rests on what it says after all. */
export async function dropGrantDoubts(unlocked: Unlocked, issuedBy: EntryHash): Promise<void> {
  for (const finding of unlocked.findings)
    if (finding.hash === issuedBy && doubts.has(finding.code))
      await dropGrantFinding(unlocked, finding)
}

/** Of this sitting and of earlier ones, what nobody has looked at. */
export async function listGrantFindings(store: DeviceStoreReader): Promise<readonly Finding[]> {
  const kept = (await store.list('setting', prefix)).map(({ value }) => value as KeptFinding)
  return kept.filter((each) => !isLookedAt(each))
}

/** A person has looked at them. */
export async function confirmGrantFindings(unlocked: Unlocked): Promise<void> {
  const { store } = unlocked.account
  const kept = await listGrantFindings(store)
  const keys = new Set(kept.map(keyOf))
  unlocked.findings = unlocked.findings.filter((each) => !keys.has(keyOf(each)))
  await store.write(
    kept.map((finding) => ({
      put: 'setting' as const,
      key: keyOf(finding),
      value: { ...finding, lookedAt: unlocked.now() } satisfies KeptFinding,
    })),
  )
  unlocked.onChange()
}
