import type { Finding } from './synchronisation/follow-feeds.ts'
import type { Unlocked } from './unlocked.ts'

/** Keeps what was found not to be as it was signed, each once, for whoever asks next: it is shown, never hidden. */
export function noteFindings(unlocked: Unlocked, found: readonly Finding[]): void {
  const known = new Set(unlocked.findings.map(nameOf))
  const fresh = found.filter((finding) => !known.has(nameOf(finding)))
  if (fresh.length > 0) unlocked.findings = [...unlocked.findings, ...fresh]
}

function nameOf({ code, hash }: Finding): string {
  return `${code}/${hash ?? ''}`
}
