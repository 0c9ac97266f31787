import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import type { CasePartName } from '../case/case-part-names.ts'
import { useFamilyAlong, type FamilyAlong } from '../family/use-family-along.tsx'
import type { MessageId } from '../language/es.ts'
import { CaseForm, type CaseFormProps } from './case-form.tsx'
import { KnownAnswers, type KnownByField } from './fields/coded-answers-field.tsx'
import type { FormGroup } from './fields/form-groups.tsx'
import type { Values } from './fields/field-from-kind.tsx'

/** A form that writes one entry of what stands on it: all that a subject says of it. */
export interface RecordFormKind extends Pick<CaseFormProps, 'declared' | 'saysNothingAlone'> {
  readonly command: string
  /** The command by which her family goes along in the same act, where she has one here (W7). */
  readonly familyCommand?: string
  readonly title: MessageId
  /** Under which part of the case the menu lists it, and which shows what was written. */
  readonly part: CasePartName
  readonly groups: (
    values: Values,
    file: CaseFile,
    named: string | undefined,
  ) => readonly FormGroup[]
  /** What it begins with. */
  readonly initial?: (file: CaseFile, named: string | undefined) => Values
  /** What is known already, by field: shown beside the question instead of asked again. */
  readonly known?: (file: CaseFile) => KnownByField
  /** What the entry is about besides the case: the command's field that the address names. Such a form is reached from what it is about, never from the menu. */
  readonly names?: string
  /** What stands above the questions: what the entry that it names says. */
  readonly about?: (props: { file: CaseFile; named: string | undefined }) => ReactNode
  /** What is said above it: what is known already, what to mind. */
  readonly before?: (props: { file: CaseFile }) => ReactNode
  /** Whether the menu offers it for this person now; default always. */
  readonly isOffered?: (file: CaseFile) => boolean
  /** Whether it is still written of her once her case is closed; default no: that is opened again first. */
  readonly isAfterClosure?: boolean
}

/** `form`: its word in the address and in the draft's name; neutral. */
export function RecordForm(props: RecordFormProps): ReactNode {
  return props.kind.familyCommand === undefined ? (
    <PlainForm {...props} />
  ) : (
    <FormForFamily {...props} familyCommand={props.kind.familyCommand} />
  )
}

function FormForFamily(props: RecordFormProps & { familyCommand: string }): ReactNode {
  const along = useFamilyAlong(props.file.stream)
  return <PlainForm {...props} {...(along === undefined ? {} : { along })} />
}

function PlainForm(props: RecordFormProps & { along?: FamilyAlong }): ReactNode {
  const { kind, file, named, along } = props
  const stream = file.stream ?? ''
  const Before = kind.before
  return (
    <KnownAnswers value={kind.known?.(file) ?? {}}>
      <CaseForm
        stream={stream}
        form={props.form}
        command={(along && kind.familyCommand) ?? kind.command}
        groups={(values) => kind.groups(values, file, named)}
        declared={kind.declared}
        saysNothingAlone={kind.saysNothingAlone}
        {...(kind.initial === undefined ? {} : { initial: kind.initial(file, named) })}
        inputFrom={(values) => ({
          ...values,
          ...(kind.names === undefined ? {} : { [kind.names]: named ?? '' }),
          ...(along?.input ?? { case: stream }),
        })}
        {...(along === undefined
          ? {}
          : {
              more: (_values, _change, refusal) => along.section(refusal),
              moreAsks: ['leftBehindWhy'],
            })}
        onSaved={props.onSaved}
      >
        {kind.about?.({ file, named })}
        {Before !== undefined && <Before file={file} />}
      </CaseForm>
    </KnownAnswers>
  )
}

interface RecordFormProps {
  readonly form: string
  readonly kind: RecordFormKind
  readonly file: CaseFile
  readonly named: string | undefined
  readonly onSaved: () => void
}
