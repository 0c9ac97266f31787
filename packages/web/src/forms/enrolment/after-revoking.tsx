import type { OrganisationView } from '@cobijo/contract/device/directory/directory-api'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { Invite } from './invite-dialog.tsx'

export interface Revoked {
  readonly member: OrganisationView['members'][number]
  /** Of `DeviceApi.revokeDevice`. */
  readonly remarks: readonly string[]
}

/** What closes the rest after a device that may have been open: new keys for a colleague, a new passphrase at once for oneself. */
export function AfterRevoking(props: { of: Revoked | undefined; onClose: () => void }): ReactNode {
  const text = useText()
  const remarks = props.of?.remarks ?? []
  const hasNextStep = remarks.includes('await-return') || remarks.includes('passphrase-to-change')
  return (
    <Dialog
      isOpen={hasNextStep}
      onClose={props.onClose}
      kind="alert"
      title={text('devices.next.title')}
    >
      <div className="stack">
        {remarks.includes('group-key-missing') && <p>{text('devices.done.some')}</p>}
        {props.of && remarks.includes('await-return') && (
          <>
            <p>{text('devices.next.return')}</p>
            <Invite to="member" returning={props.of.member.id}>
              {text('devices.next.invite')}
            </Invite>
          </>
        )}
        {remarks.includes('passphrase-to-change') && (
          <>
            <p>{text('devices.next.passphrase')}</p>
            <ChangePassphrase />
          </>
        )}
        {remarks.includes('officer-to-end-keys') && <p>{text('devices.next.officer')}</p>}
      </div>
    </Dialog>
  )
}
