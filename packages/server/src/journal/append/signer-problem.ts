import type { Ending } from '@cobijo/sealing/directory/directory'
import { verdictOn } from '@cobijo/sealing/directory/verify-signer'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { DirectoryState } from '../../directory/directory-state.ts'
import type { InspectedItem } from '../inspection/inspected-item.ts'

/** What a device without an unlocked member may record: observations about people (design §3). */
const intakeFamilies = new Set(['case'])

/** Nobody vouched for the signer: these bytes are nobody's, and are not kept. */
export const unvouched = new Set(['organisation-unknown', 'device-unknown', 'signature-wrong'])

const endings: ReadonlySet<string> = new Set<Ending['cause']>([
  'member-removed',
  'device-revoked',
  'keys-replaced',
  'office-ended',
])

/** Set aside for nothing but that its author's keys had ended. */
export function isOfEndedKeys(code: string): boolean {
  return endings.has(code)
}

/**
 * Why an entry with a good signature does not count as its author's word; undefined when it does. The same rules as
 * sealing's `verifySigner`, for an item whose signature a worker has verified. Codes outside `unvouched` set the entry aside
 * for a person.
 */
export function signerProblem(state: DirectoryState, item: InspectedItem): string | undefined {
  const organisation = state.directory.organisations.get(item.organisation)
  if (!organisation) return 'organisation-unknown'
  const device = organisation.devices.get(item.device)
  if (!device) return 'device-unknown'
  if (item.family === 'organisation' || item.family === 'network') {
    const verdict = verdictOn(state.directory, item.hash)
    if (isRefusal(verdict)) return verdict.code
    if (verdict === 'accepted') return undefined
  }
  const author = device.kind === 'intake' ? undefined : device.member
  if (item.member !== author) return 'member-not-of-device'
  if (device.kind === 'intake' && !intakeFamilies.has(item.family))
    return 'intake-beyond-observations'
  return device.endings[0]?.cause
}
