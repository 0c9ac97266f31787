import { readInvitation } from '@cobijo/contract/device/enrolment/invitation'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'

/** What an invitation's text is for; refuses what is incomplete. The server is asked only when the person goes on. */
export function invitedTo(text: string): 'organisation' | 'member' | Refusal {
  const invitation = readInvitation(text)
  return isRefusal(invitation) ? invitation : invitation.to
}
