import type { DeviceStoreReader } from '../store/device-store.ts'
import { noteFindings } from '../note-findings.ts'
import type { Finding } from '../finding.ts'
import type { Unlocked } from '../unlocked.ts'

const prefix = 'grant-finding/'

function keyOf({ code, hash }: Finding): string {
  return `${prefix}${code}/${hash ?? ''}`
}

/** Until a person has looked it is told, and afterwards no more. */
interface KeptFinding extends Finding {
  readonly isLookedAt?: true
}

/**
 * Notes what was found wrong with a grant and keeps it until a person has looked: the grant is ended soon after, and nothing in a later
 * sitting would find it again.
 */
export async function keepGrantFinding(unlocked: Unlocked, finding: Finding): Promise<void> {
  const { store } = unlocked.account
  const known = (await store.find('setting', keyOf(finding))) as KeptFinding | undefined
  if (known?.isLookedAt) return
  noteFindings(unlocked, [finding])
  if (!known) await store.write([{ put: 'setting', key: keyOf(finding), value: finding }])
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

/** Of this sitting and of earlier ones, what nobody has looked at. */
export async function listGrantFindings(store: DeviceStoreReader): Promise<readonly Finding[]> {
  const kept = (await store.list('setting', prefix)).map(({ value }) => value as KeptFinding)
  return kept.filter(({ isLookedAt }) => !isLookedAt)
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
      value: { ...finding, isLookedAt: true } satisfies KeptFinding,
    })),
  )
  unlocked.onChange()
}
