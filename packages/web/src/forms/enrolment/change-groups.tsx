import type { OrganisationView } from '@cobijo/contract/device/directory/directory-api'
import type { GroupId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { useAct } from '../use-act.ts'
import { ChooseGroups, groupsToChoose } from './choose-groups.tsx'

/** Puts a member into groups and takes her out of others. */
export function ChangeGroups(props: {
  member: OrganisationView['members'][number]
  organisation: OrganisationView
}): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const { member, organisation } = props
  const present = groupsToChoose(organisation)
    .map(({ id }) => id)
    .filter((id) => member.groups.includes(id))
  const [groups, setGroups] = useState<readonly GroupId[]>()
  const { run, isRunning, fault, clear } = useAct()
  const chosen = groups ?? present
  const leaves = present.some((id) => !chosen.includes(id))
  const isSame = !leaves && chosen.length === present.length
  const close = (): void => {
    setGroups(undefined)
    clear()
  }

  const save = async (): Promise<void> => {
    const saved = await run(() => device.changeGroups({ member: member.id, groups: chosen }))
    if (!saved) return
    announce({ words: text('team.groups.changed') })
    close()
  }

  return (
    <>
      <Button tone="quiet" onPress={() => setGroups(present)}>
        {text('team.groups.change')}
      </Button>
      <Dialog
        isOpen={groups !== undefined}
        onClose={close}
        title={text('team.groups.change.title', {
          name: member.name === '' ? text('team.member.unnamed').toLocaleLowerCase() : member.name,
        })}
        actions={
          <Button
            tone="primary"
            isPending={isRunning}
            disabledReason={isSame ? text('team.groups.change.same') : undefined}
            onPress={() => void save()}
          >
            {text('team.groups.change.save')}
          </Button>
        }
      >
        <ChooseGroups
          {...{ organisation, fault }}
          groups={chosen}
          onChange={(next) => setGroups(next)}
        />
        {leaves && <p>{text('team.groups.change.leaves')}</p>}
        {fault && fault.field !== 'groups' && (
          <div role="alert">
            <FieldError fault={fault} />
          </div>
        )}
      </Dialog>
    </>
  )
}
