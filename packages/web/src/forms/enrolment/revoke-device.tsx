import type {
  DeviceRevocation,
  KnownDevice,
  OrganisationView,
} from '@cobijo/contract/device/directory/directory-api'
import { useState, type ReactNode } from 'react'
import { useDevice, useSession } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { useAct } from '../use-act.ts'
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

type WasOpen = DeviceRevocation['wasOpen']

const wasOpenInWords = {
  no: 'devices.was-open.no',
  yes: 'devices.was-open.yes',
  unknown: 'devices.was-open.unknown',
} as const satisfies Record<WasOpen, string>
const wasOpenAnswers = Object.keys(wasOpenInWords) as WasOpen[]

/** Ends one device, as when a phone was stolen, after saying what that does, what it cannot do. */
export function RevokeDevice(props: {
  device: KnownDevice
  member: OrganisationView['members'][number]
  /** With the remarks of `DeviceApi.revokeDevice`: what is left to be done outlives this line of the list. */
  onRevoked: (remarks: readonly string[]) => void
}): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState<DeviceRevocation['reason']>('stolen')
  // Where nobody knows, the careful answer stands.
  const [wasOpen, setWasOpen] = useState<WasOpen>('unknown')
  const { run, isRunning, fault, clear } = useAct()
  const { id, kind } = props.device
  const label = props.device.label ?? text('devices.first')
  const hasMemberKeys = kind === 'ordinary'
  const close = (): void => {
    setOpen(false)
    clear()
  }

  const revoke = async (): Promise<void> => {
    const saved = await run(() =>
      device.revokeDevice({
        device: id,
        reason,
        wasOpen: hasMemberKeys ? wasOpen : 'no',
      }),
    )
    if (!saved) return
    const remarks = saved.remarks ?? []
    announce({
      words: text(remarks.includes('group-key-missing') ? 'devices.done.some' : 'devices.done'),
    })
    close()
    props.onRevoked(remarks)
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
            <Button tone="danger" isPending={isRunning} onPress={() => void revoke()}>
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
        {hasMemberKeys && (
          <Choice
            label={text('devices.revoke.was-open')}
            allow={[]}
            answer={{ kind: 'known', value: wasOpen }}
            onAnswer={(answer) => answer.kind === 'known' && setWasOpen(answer.value)}
            options={wasOpenAnswers.map((value) => ({ value, label: text(wasOpenInWords[value]) }))}
          />
        )}
        <Consequences wasOpen={hasMemberKeys ? wasOpen : 'no'} member={props.member} />
        {fault && (
          <div role="alert">
            <FieldError fault={fault} />
          </div>
        )}
      </Dialog>
    </>
  )
}

type Member = OrganisationView['members'][number]

function Consequences(props: { wasOpen: WasOpen; member: Member }): ReactNode {
  const text = useText()
  const session = useSession()
  const isHers = props.member.id === session.member
  return (
    <ul className="consequences">
      <li>{text('devices.does.now')}</li>
      {props.wasOpen === 'no' ? (
        <li>{text('devices.does.locked')}</li>
      ) : (
        <>
          <li>{text('devices.does.open')}</li>
          <li>{text(isHers ? 'devices.does.open.own' : 'devices.does.open.officer')}</li>
        </>
      )}
    </ul>
  )
}
