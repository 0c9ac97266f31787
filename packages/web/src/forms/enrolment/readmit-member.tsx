import type { PendingMember } from '@cobijo/contract/device/directory/directory-api'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { Checkbox } from '../../ui/field/checkbox-group.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { useAct } from '../use-act.ts'
import { Fingerprint } from './fingerprint.tsx'

/** Compares the words of a colleague who lost device and kit, and gives her back what she had. */
export function ReadmitMember(props: { pending: PendingMember }): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const [doMatch, setMatch] = useState(false)
  // Where nobody knows what became of the old device, the careful answer stands first.
  const [changeKeys, setChangeKeys] = useState(true)
  const { run, isRunning, fault, clear } = useAct()
  const { member, name, fingerprint } = props.pending
  const close = (): void => {
    setOpen(false)
    setMatch(false)
    clear()
  }

  const readmit = async (): Promise<void> => {
    const saved = await run(() =>
      device.readmitMember({ member, compared: fingerprint, changeKeys }),
    )
    if (!saved) return
    announce({ words: text(saved.remarks ? 'devices.returned.some' : 'devices.returned') })
    close()
  }

  return (
    <>
      <Button tone="primary" onPress={() => setOpen(true)}>
        {text('devices.return.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        kind="alert"
        title={name === '' ? text('team.pending.unnamed') : name}
        actions={
          <Button
            tone="primary"
            isPending={isRunning}
            disabledReason={doMatch ? undefined : text('team.pending.match.first')}
            onPress={() => void readmit()}
          >
            {text('devices.return.go')}
          </Button>
        }
      >
        <p>{text('devices.return.how')}</p>
        <Fingerprint of={fingerprint} size="large" />
        <Checkbox isSelected={doMatch} onChange={setMatch}>
          {text('team.pending.match')}
        </Checkbox>
        <Checkbox isSelected={changeKeys} onChange={setChangeKeys}>
          {text('devices.return.change-keys')}
        </Checkbox>
        {fault && (
          <div role="alert">
            <FieldError fault={fault} />
          </div>
        )}
      </Dialog>
    </>
  )
}
