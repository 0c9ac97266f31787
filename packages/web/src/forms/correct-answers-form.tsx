import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registersByCompartment } from '@cobijo/domain/case/case-registers'
import { essentialRecorded } from '@cobijo/domain/registration/essential-recorded'
import { identityRecorded } from '@cobijo/domain/registration/identity-recorded'
import { comparable } from '@cobijo/domain/case/register'
import type { ReactNode } from 'react'
import { CaseForm } from './case-form.tsx'
import type { FieldPlace, Values } from './fields/field-from-kind.tsx'
import type { FormGroup } from './fields/form-groups.tsx'
import { said } from './fields/use-command.ts'

const longText: Readonly<Record<string, number>> = {
  otherAlerts: 3,
  diet: 2,
  sleepsWhere: 2,
  why: 2,
}

function placed(names: readonly string[]): readonly FieldPlace[] {
  return names.map((name) =>
    longText[name] === undefined ? { name } : { name, rows: longText[name] },
  )
}

const essentialGroups: readonly FormGroup[] = [
  {
    id: 'health',
    title: 'register.health',
    fields: placed(['allergies', 'medicines', 'pregnancy', 'seizures', 'selfHarmAlert', 'diet']),
  },
  {
    id: 'person',
    title: 'register.name',
    fields: placed(['nameToUse', 'languages', 'interpreterNeeded']),
  },
  {
    id: 'safety',
    title: 'register.safety',
    fields: placed(['mustNotBeTold', 'callInNeed', 'otherAlerts']),
  },
]

const identityGroups: readonly FormGroup[] = [
  {
    id: 'name',
    title: 'register.name',
    fields: placed(['givenNames', 'firstSurname', 'secondSurname', 'otherNames', 'spokenCode']),
  },
  {
    id: 'age',
    title: 'register.age',
    fields: placed(['ageGroup', 'bornOn', 'approximateAge', 'sex', 'gender', 'nationalities']),
  },
  {
    id: 'place',
    title: 'case.where',
    fields: placed(['sleepsWhere', 'safeContacts']),
  },
  { id: 'why', title: 'case.why', fields: placed(['why']) },
]

interface Props {
  readonly file: CaseFile
  readonly onSaved: () => void
}

/** What the shift must know, as it stands, to be answered better. Only what changed is written. */
export function EssentialForm(props: Props): ReactNode {
  return (
    <CaseForm
      stream={props.file.stream ?? ''}
      form="esencial"
      command="record-essential"
      groups={() => essentialGroups}
      declared={essentialRecorded.fields}
      initial={standing(props.file)}
      inputFrom={(values) => changed(props.file, values)}
      onSaved={props.onSaved}
    />
  )
}

/** Who she is, how to reach her, where she sleeps: a correction is a new entry and the earlier answer stays. */
export function IdentityForm(props: Props): ReactNode {
  return (
    <CaseForm
      stream={props.file.stream ?? ''}
      form="identidad"
      command="record-identity"
      groups={() => identityGroups}
      declared={identityRecorded.fields}
      initial={{ ...standing(props.file), ageGroup: props.file.ageGroup.value }}
      inputFrom={(values) => {
        const { ageGroup, ...rest } = values
        const input = changed(props.file, rest)
        return {
          ...input,
          manner: 'correction',
          ...(ageGroup === undefined || ageGroup === props.file.ageGroup.value ? {} : { ageGroup }),
        }
      }}
      onSaved={props.onSaved}
    />
  )
}

function standing(file: CaseFile): Values {
  return Object.fromEntries(
    Object.entries(file.registers).flatMap(([name, register]) =>
      register?.value === undefined ? [] : [[name, register.value]],
    ),
  )
}

const clearings = {
  identity: 'clearedIdentity',
  contact: 'clearedContact',
  placement: 'clearedPlacement',
  essential: 'clearedEssential',
} as const

/** Answers that differ from those that stand; an emptied one is said to be taken back. */
function changed(file: CaseFile, values: Values): Values {
  const before = standing(file)
  const after = said(values)
  const input: Record<string, unknown> = { case: file.stream }
  for (const [name, value] of Object.entries(after))
    if (comparable(before[name]) !== comparable(value)) input[name] = value
  for (const [compartment, clearing] of Object.entries(clearings)) {
    const names: readonly string[] =
      registersByCompartment[compartment as keyof typeof registersByCompartment]
    const emptied = names.filter(
      (name) => name in values && before[name] !== undefined && after[name] === undefined,
    )
    if (emptied.length > 0) input[clearing] = emptied
  }
  return input
}
