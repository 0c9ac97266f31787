import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import { keptAside } from '@cobijo/contract/device/store/kept-aside'

export const keptFingerprint = `${keptAside}fingerprint`

/** Keeps a newcomer's own words sealed on this device until she is admitted, since she may close the page while she waits. */
export function keepFingerprint(
  device: DeviceApi,
  fingerprint: Enrolled['fingerprint'],
): Promise<void> {
  return device.saveDraft(keptFingerprint, fingerprint)
}

/** What `keepFingerprint` kept, read from an answer of `findDraft`. */
export function readKeptFingerprint(kept: unknown): Enrolled['fingerprint'] | undefined {
  if (typeof kept !== 'object' || kept === null || !('words' in kept) || !('digits' in kept))
    return undefined
  const { words, digits } = kept
  return isTexts(words) && isTexts(digits) ? { words, digits } : undefined
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
