import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { toHexadecimal } from '../bytes.ts'
import type { Directory } from './directory.ts'

export interface KeyHolder {
  readonly organisation: OrganisationId
  readonly member: MemberId
  /** Of an admitted organisation, on a device that has not ended. */
  readonly isOfficer: boolean
}

/** Whose this key (hexadecimal) is, and whether she is an officer now; undefined where it is nobody's. */
export function findKeyHolder({ organisations }: Directory, key: string): KeyHolder | undefined {
  for (const organisation of organisations.values()) {
    for (const device of organisation.devices.values()) {
      if (device.kind === 'intake' || toHexadecimal(device.key) !== key) continue
      const member = organisation.members.get(device.member)
      const isOfficer =
        organisation.state === 'admitted' &&
        device.endings.length === 0 &&
        member?.state === 'current' &&
        member.officer
      return { organisation: organisation.id, member: device.member, isOfficer }
    }
  }
  return undefined
}
