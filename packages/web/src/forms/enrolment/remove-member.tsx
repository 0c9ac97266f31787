import type { OrganisationView } from '@cobijo/contract/device/directory/directory-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import './remove-member.css'

/** Removes a member after saying what that does and what it cannot do. */
export function RemoveMember(props: { member: OrganisationView['members'][number] }): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const { id, name } = props.member
  const close = (): void => {
    setOpen(false)
    setFault(undefined)
  }

  const remove = async (): Promise<void> => {
    setRemoving(true)
    setFault(undefined)
    try {
      const answer = await device.removeMember({ member: id })
      if (isRefusal(answer)) return setFault(answer)
      announce({ words: text('team.removed') })
      close()
      await device.sync()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setRemoving(false)
    }
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
            <Button tone="danger" isPending={isRemoving} onPress={() => void remove()}>
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
