import type { EntryHash, GroupId, MemberId } from '@cobijo/domain/journal/identifier'
import { isIdentifier } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'

/**
 * What an invitation's text holds. It travels from person to person, in a link after `#` or read aloud, so the founding
 * hashes in it let the new device check what the server shows it.
 */
export interface Invitation {
  readonly to: 'organisation' | 'member'
  readonly token: string
  readonly networkFounding: EntryHash
  readonly organisationFounding: EntryHash
  /** Of a member's invitation: the group whose key the name is sealed to. */
  readonly everyone: GroupId | undefined
  /** A member who is to come back with new keys, under the id that she had. */
  readonly returning?: MemberId | undefined
}

const kinds = { o: 'organisation', m: 'member', r: 'member' } as const

export function writeInvitation(invitation: Invitation): string {
  const { to, token, networkFounding, organisationFounding, everyone, returning } = invitation
  // No full stop at the end: messengers leave it out of a link.
  return [
    to === 'organisation' ? 'o' : returning === undefined ? 'm' : 'r',
    token,
    networkFounding,
    organisationFounding,
    ...(everyone === undefined ? [] : [everyone]),
    ...(returning === undefined ? [] : [returning]),
  ].join('.')
}

export function readInvitation(text: string): Invitation | Refusal {
  // People paste the whole message that the link came in.
  const [pasted = ''] = text.replace(/^.*#/s, '').trim().split(/\s/)
  const bare = pasted.replace(/[.,;:)>]+$/, '')
  const [kind, token, networkFounding, organisationFounding, everyone, returning] = bare.split('.')
  const isHash = (value: string | undefined) => value !== undefined && /^[0-9a-f]{64}$/.test(value)
  const isWhole =
    (kind === 'm' || kind === 'o' || kind === 'r') &&
    token !== undefined &&
    /^[A-Za-z0-9_-]{16,200}$/.test(token) &&
    isHash(networkFounding) &&
    isHash(organisationFounding) &&
    (kind === 'o' ? everyone === undefined : isIdentifier(everyone)) &&
    (kind === 'r' ? isIdentifier(returning) : returning === undefined)
  if (!isWhole) return refused('invitation-malformed', { field: 'invitation' })
  return {
    to: kinds[kind],
    token,
    networkFounding: networkFounding as EntryHash,
    organisationFounding: organisationFounding as EntryHash,
    everyone: everyone as GroupId | undefined,
    returning: returning as MemberId | undefined,
  }
}
