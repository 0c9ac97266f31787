import type { DeviceRevocation, KnownDevice } from '@cobijo/contract/device/device-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice, useSession } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { Checkbox } from '../../ui/field/checkbox-group.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import './remove-member.css'

const reasonInWords = {
  stolen: 'devices.reason.stolen',
  lost: 'devices.reason.lost',
  seized: 'devices.reason.seized',
  replaced: 'devices.reason.replaced',
  'store-cleared': 'devices.reason.store-cleared',
  other: 'devices.reason.other',
} as const satisfies Record<DeviceRevocation['reason'], string>
const reasons = Object.keys(reasonInWords) as DeviceRevocation['reason'][]

/** Ends one device, as when a phone was stolen, after saying what that does and what it cannot do. */
export function RevokeDevice(props: { device: KnownDevice }): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const session = useSession()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState<DeviceRevocation['reason']>('stolen')
  const [changeKeys, setChangeKeys] = useState(false)
  const [isRevoking, setRevoking] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const { id } = props.device
  const label = props.device.label ?? text('devices.first')
  const close = (): void => {
    setOpen(false)
    setFault(undefined)
  }

  const revoke = async (): Promise<void> => {
    setRevoking(true)
    setFault(undefined)
    try {
      const answer = await device.revokeDevice({ device: id, reason, changeKeys })
      if (isRefusal(answer)) return setFault(answer)
      announce({ words: text(answer.remarks ? 'devices.done.some' : 'devices.done') })
      close()
      await device.sync()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setRevoking(false)
    }
  }

  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {text('devices.revoke.title', { label })}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        kind="alert"
        title={text('devices.revoke.title', { label })}
        actions={
          <>
            <Button tone="danger" isPending={isRevoking} onPress={() => void revoke()}>
              {text('devices.revoke.go')}
            </Button>
            <Button onPress={close}>{text('devices.revoke.stay')}</Button>
          </>
        }
      >
        <Choice
          label={text('devices.revoke.why')}
          allow={[]}
          answer={{ kind: 'known', value: reason }}
          onAnswer={(answer) => answer.kind === 'known' && setReason(answer.value)}
          options={reasons.map((value) => ({ value, label: text(reasonInWords[value]) }))}
        />
        <ul className="consequences">
          <li>{text('devices.does.now')}</li>
          <li>{text('devices.does.not')}</li>
        </ul>
        {session.officer && (
          <>
            <Checkbox isSelected={changeKeys} onChange={setChangeKeys}>
              {text('devices.change-keys')}
            </Checkbox>
            <p>{text('devices.change-keys.does')}</p>
          </>
        )}
        {fault && (
          <div role="alert">
            <FieldError fault={fault} />
          </div>
        )}
      </Dialog>
    </>
  )
}
