import type { OrganisationView } from '@cobijo/contract/device/directory/directory-api'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { useAct } from '../use-act.ts'
import './remove-member.css'

/** Removes a member after saying what that does and what it cannot do. */
export function RemoveMember(props: { member: OrganisationView['members'][number] }): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const { run, isRunning, fault, clear } = useAct()
  const { id, name } = props.member
  const close = (): void => {
    setOpen(false)
    clear()
  }

  const remove = async (): Promise<void> => {
    const saved = await run(() => device.removeMember({ member: id }))
    if (!saved) return
    announce({ words: text('team.removed') })
    close()
  }

  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {text('team.member.remove')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        kind="alert"
        title={text('team.remove.title', {
          name: name === '' ? text('team.member.unnamed').toLocaleLowerCase() : name,
        })}
        actions={
          <>
            <Button tone="danger" isPending={isRunning} onPress={() => void remove()}>
              {text('team.remove.go')}
            </Button>
            <Button onPress={close}>{text('team.remove.stay')}</Button>
          </>
        }
      >
        <h3>{text('team.remove.does')}</h3>
        <ul className="consequences">
          <li>{text('team.remove.does.new')}</li>
          <li>{text('team.remove.does.keys')}</li>
        </ul>
        <h3>{text('team.remove.not')}</h3>
        <ul className="consequences">
          <li>{text('team.remove.not.past')}</li>
          <li>{text('team.remove.not.entries')}</li>
        </ul>
        {fault && (
          <div role="alert">
            <FieldError fault={fault} />
          </div>
        )}
      </Dialog>
    </>
  )
}
