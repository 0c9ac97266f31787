import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { Finding, FindingCode } from './finding.ts'
import type { Unlocked } from './unlocked.ts'

/** Keeps what was found not to be as it was signed, each once, for whoever asks next: it is shown, never hidden. */
export function noteFindings(unlocked: Unlocked, found: readonly Finding[]): void {
  const known = new Set(unlocked.findings.map(findingName))
  const fresh = found.filter((finding) => !known.has(findingName(finding)))
  if (fresh.length > 0) unlocked.findings = [...unlocked.findings, ...fresh]
}

/** What had been kept back, or lay damaged here, and came after all is missing no more. */
export function dropMissing(unlocked: Unlocked, cameLate: readonly EntryHash[]): void {
  if (cameLate.length === 0) return
  const here = new Set<string>(cameLate)
  unlocked.findings = unlocked.findings.filter(
    ({ code, hash }) => !mended.has(code) || hash === undefined || !here.has(hash),
  )
}

/** After the server went back to an older copy: what it lacked then is sent again, and what it lacks still is found again. */
export function forgetMissing(unlocked: Unlocked): void {
  unlocked.findings = unlocked.findings.filter(({ code }) => code !== 'entry-missing')
}

/** What one look found of these entries, and a later one does not. */
export function dropExplained(
  unlocked: Unlocked,
  code: FindingCode,
  hashes: readonly EntryHash[],
): void {
  if (hashes.length === 0) return
  const names = new Set(hashes.map((hash) => findingName({ code, hash })))
  unlocked.findings = unlocked.findings.filter((finding) => !names.has(findingName(finding)))
}

/** What an earlier round found of one kind and this one looked at again: only what it could not look at is told on. */
export function keepOnly(
  unlocked: Unlocked,
  code: FindingCode,
  isUnlooked: (hash: EntryHash) => boolean,
): void {
  const over = unlocked.findings.flatMap((each) =>
    each.code === code && each.hash !== undefined && !isUnlooked(each.hash) ? [each.hash] : [],
  )
  dropExplained(unlocked, code, over)
}

/** What an earlier look at the directory found and one that knows more of it does not. */
export function dropSettled(unlocked: Unlocked, before: readonly Finding[]): void {
  const still = new Set(unlocked.knowledge.findings.map(findingName))
  const settled = new Set(before.map(findingName).filter((name) => !still.has(name)))
  if (settled.size > 0)
    unlocked.findings = unlocked.findings.filter((finding) => !settled.has(findingName(finding)))
}

const mended: ReadonlySet<string> = new Set(['entry-missing', 'entry-row-damaged'])

/** Two findings of one name are one. */
export function findingName({ code, hash }: Finding): string {
  return `${code}/${hash ?? ''}`
}
