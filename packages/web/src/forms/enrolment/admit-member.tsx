import type {
  OrganisationView,
  PendingMember,
} from '@cobijo/contract/device/directory/directory-api'
import type { GroupId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { Checkbox } from '../../ui/field/checkbox-group.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { useAct } from '../use-act.ts'
import { ChooseGroups } from './choose-groups.tsx'
import { Fingerprint } from './fingerprint.tsx'

/** Compares a newcomer's words and admits her to groups, each with what it reads. */
export function AdmitMember(props: {
  pending: PendingMember
  organisation: OrganisationView
}): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const [doMatch, setMatch] = useState(false)
  const [groups, setGroups] = useState<readonly GroupId[]>([])
  const [beginsLegal, setBeginsLegal] = useState(false)
  const [isOfficer, setOfficer] = useState(false)
  const { run, isRunning, fault, clear } = useAct()
  const { pending, organisation } = props
  const name = pending.name === '' ? text('team.pending.unnamed') : pending.name
  const close = (): void => {
    setOpen(false)
    setMatch(false)
    clear()
  }

  const admit = async (): Promise<void> => {
    const saved = await run(() =>
      device.admitMember({
        member: pending.member,
        compared: pending.fingerprint,
        groups,
        beginsLegal,
        officer: isOfficer,
      }),
    )
    if (!saved) return
    announce({ words: text('team.admitted') })
    close()
  }

  return (
    <>
      <Button tone="primary" onPress={() => setOpen(true)}>
        {text('team.pending.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        kind="alert"
        title={name}
        actions={
          <Button
            tone="primary"
            isPending={isRunning}
            disabledReason={doMatch ? undefined : text('team.pending.match.first')}
            onPress={() => void admit()}
          >
            {text('team.pending.admit')}
          </Button>
        }
      >
        <p>{text('team.pending.how')}</p>
        <Fingerprint of={pending.fingerprint} size="large" />
        <Checkbox isSelected={doMatch} onChange={setMatch}>
          {text('team.pending.match')}
        </Checkbox>
        <ChooseGroups
          {...{ organisation, groups, fault }}
          onChange={setGroups}
          readsOtherwise={beginsLegal}
        />
        {!organisation.groups.some(({ kind }) => kind === 'legal') && (
          <>
            <Checkbox isSelected={beginsLegal} onChange={setBeginsLegal}>
              {text('team.pending.begins-legal')}
            </Checkbox>
            <p>{text('team.pending.begins-legal.help')}</p>
          </>
        )}
        <Checkbox isSelected={isOfficer} onChange={setOfficer}>
          {text('team.pending.officer')}
        </Checkbox>
        {fault && fault.field !== 'groups' && (
          <div role="alert">
            <FieldError fault={fault} />
          </div>
        )}
      </Dialog>
    </>
  )
}
