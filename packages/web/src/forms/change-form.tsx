import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import type { CaseFormProps } from './case-form.tsx'
import type { Values } from './fields/field-from-kind.tsx'
import type { FormGroup } from './fields/form-groups.tsx'
import { GatheringForm } from './gathering-form.tsx'

/** What was said of a gathering so far, changed: sends what is another now and nothing else, so that what another telephone said meanwhile is not said again. */
export function ChangeForm(props: {
  gathering: StreamId | undefined
  form: string
  command: string
  groups: readonly FormGroup[]
  declared: CaseFormProps['declared']
  /** By field, what holds of it. */
  said: Readonly<Record<string, { readonly value: unknown }>>
  /** What stands in the fields of which nothing was said. */
  proposed?: Values
  onDone: () => void
}): ReactNode {
  const { gathering, form, command, groups, declared, said, proposed, onDone } = props
  const known = knownIn(groups, said)
  return (
    <GatheringForm
      gathering={gathering}
      form={form}
      command={command}
      groups={() => groups}
      declared={declared}
      initial={{ ...proposed, ...known }}
      inputFrom={(values) => changedFrom(known, values)}
      onSaved={onDone}
      onLeave={onDone}
    />
  )
}

/** What stands of the fields of these groups. */
export function knownIn(
  groups: readonly FormGroup[],
  said: Readonly<Record<string, { readonly value: unknown }>>,
): Values {
  return Object.fromEntries(
    groups
      .flatMap(({ fields }) => fields)
      .map(({ name }) => [name, said[name]?.value] as const)
      .filter(([, value]) => value !== undefined),
  )
}

/** What is another now than it was. */
export function changedFrom(known: Values, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name]),
    ),
  )
}
