import type { OrganisationView } from '@cobijo/contract/device/directory/directory-api'
import type { GroupId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useSession } from '../../device/device-context.tsx'
import type { Fault } from '../../language/error-sentence.ts'
import { groupInWords } from '../../language/parts-in-words.ts'
import { useText } from '../../language/text.tsx'
import { CheckboxGroup } from '../../ui/field/checkbox-group.tsx'

/** Everybody is in the first; officers have a question of their own. */
const notChosen: readonly string[] = ['everyone', 'officers']

/** The groups of an organisation that a member is put into by choice. */
export function groupsToChoose({ groups }: OrganisationView): OrganisationView['groups'] {
  return groups.filter(({ kind }) => !notChosen.includes(kind))
}

/** Which groups a member is in, each with what it reads; who is in none is told of, since she will read nothing. */
export function ChooseGroups(props: {
  organisation: OrganisationView
  groups: readonly GroupId[]
  onChange: (groups: GroupId[]) => void
  fault: (Fault & { field?: string }) | undefined
  /** Whether she reads something all the same. */
  readsOtherwise?: boolean
}): ReactNode {
  const text = useText()
  const session = useSession()
  const held = new Set(session.groups.map(({ id }) => id))
  return (
    <>
      <CheckboxGroup<GroupId>
        label={text('team.pending.groups')}
        description={text('team.pending.groups.help')}
        values={props.groups}
        onChange={props.onChange}
        error={props.fault?.field === 'groups' ? props.fault : undefined}
        options={groupsToChoose(props.organisation).map(({ id, kind }) => {
          const words = groupInWords(kind)
          return {
            value: id,
            label: text(words?.name ?? 'parts.group.unnamed'),
            ...(words === undefined ? {} : { detail: text(words.reads) }),
            ...(held.has(id) ? {} : { disabledReason: text('team.pending.groups.not-held') }),
          }
        })}
      />
      {props.groups.length === 0 && props.readsOtherwise !== true && (
        <p role="status">{text('team.groups.in-none')}</p>
      )}
    </>
  )
}
