import type { Saved } from '@cobijo/contract/device/saved'
import type { Field } from '@cobijo/domain/journal/entry-type'
import { useRef, useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { caseDraft } from './fields/draft-names.ts'
import { DraftFirst } from './fields/draft-first.tsx'
import type { Values } from './fields/field-from-kind.tsx'
import { GroupOfFields, type FormGroup } from './fields/form-groups.tsx'
import { FormRefusal, groupAsking } from './fields/refused-field.tsx'
import { said, useCommand } from './fields/use-command.ts'
import { holdsUnread } from './fields/typed-moment.ts'
import { stillHere } from './fields/still-here.ts'
import { useDraft } from './fields/use-draft.ts'

export interface CaseFormProps {
  readonly stream: string
  /** Of its draft and its address; neutral. Undefined for a form whose mere use tells: nothing of it is left on the device. */
  readonly form: string | undefined
  /** By what stands on the screen where that decides it. */
  readonly command: string | ((values: Values) => string)
  readonly groups: (values: Values) => readonly FormGroup[]
  readonly declared: Readonly<Record<string, Pick<Field, 'kind' | 'compartment'>>>
  /** What the form begins with: present answers of a correction. */
  readonly initial?: Values
  /**
   * What says nothing alone, as the step that a link named or the hour that the form began with: somebody answers more than that, or
   * nothing is written. Undefined: what stands there may be the whole of it.
   */
  readonly saysNothingAlone?: readonly string[] | undefined
  /** What is sent, from what stands on the screen; default: all of it. */
  readonly inputFrom?: (values: Values) => Values
  /** Which field on screen answers for a refused one that the form calls otherwise or does not ask yet. */
  readonly fieldFor?: (refused: string, values: Values) => string
  readonly onSaved: (saved: Saved) => void
  /** Where going away without saving is not a step to the case's own address. */
  readonly onLeave?: () => void
  readonly saveLabel?: string
  /** What stands before the groups; as a function it is told what was refused of what it asks for. */
  readonly children?: ReactNode | ((refusal: Fault | undefined) => ReactNode)
  /** The fields that `children` and `more` ask for and shows the refusals of. */
  readonly moreAsks?: readonly string[]
  /** What no declared kind draws, after the groups; what it changes is kept with the rest. */
  readonly more?: (
    values: Values,
    change: (name: string, value: unknown) => void,
    refusal: Fault | undefined,
  ) => ReactNode
}

/** A form about one case: its groups, its draft, one command, and where one goes from it. */
export function CaseForm(props: CaseFormProps): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const draft = useDraft<Values>(
    props.form === undefined ? undefined : caseDraft(props.stream, props.form),
  )
  const [values, setValues] = useState<Values>(props.initial ?? {})
  const form = useRef<HTMLFormElement>(null)
  const groups = props.groups(values)
  const { refusal } = command
  const refused = refusal !== undefined && 'field' in refusal ? refusal.field : undefined
  const named = refused === undefined ? undefined : (props.fieldFor?.(refused, values) ?? refused)
  const isAskedFor =
    groupAsking(named, groups, values) !== undefined ||
    (named !== undefined && props.moreAsks?.includes(named) === true)
  const field = isAskedFor ? named : undefined
  const change = (name: string, value: unknown): void => {
    if (name === field) command.clear()
    const next = { ...values, [name]: value }
    setValues(next)
    draft.keep(next)
  }
  const save = async (): Promise<void> => {
    const asked = groups.flatMap(({ fields }) =>
      fields.filter(({ isAsked }) => isAsked?.(values) ?? true).map(({ name }) => name),
    )
    // A slip in what is not asked any more cannot be put right there.
    const held = Object.fromEntries(
      Object.entries(values).filter(([name, value]) => asked.includes(name) || !holdsUnread(value)),
    )
    if (saysNothing(held, props.saysNothingAlone))
      return command.refuse({ kind: 'refused', code: 'nothing-said' })
    const input = props.inputFrom?.(held) ?? held
    const isHere = stillHere()
    const saved = await command.run(
      typeof props.command === 'string' ? props.command : props.command(values),
      input,
    )
    if (saved === undefined) return
    draft.forget()
    if (isHere()) props.onSaved(saved)
    void device.sync().catch(() => undefined)
  }
  return (
    <form
      className="stack"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DraftFirst draft={draft} onTakeUp={(found) => setValues({ ...props.initial, ...found })}>
        {typeof props.children === 'function'
          ? props.children(props.moreAsks?.includes(field ?? '') === true ? refusal : undefined)
          : props.children}
        <div className="form-groups">
          {groups.map((group) => (
            <GroupOfFields
              key={group.id}
              group={group}
              declared={props.declared}
              values={values}
              onChange={change}
              errorAt={(name) => (name === field ? refusal : undefined)}
              readersOf={props.stream}
            />
          ))}
          {props.more?.(values, change, refusal)}
        </div>
        <FormRefusal refusal={refusal} field={field} form={form} />
        <div className="form-end">
          <Button tone="primary" type="submit" isPending={command.isRunning}>
            {props.saveLabel ?? text('forms.save')}
          </Button>
          {props.onLeave === undefined ? (
            <Link href={links.caseFile(props.stream)} look="action">
              {text('forms.leave')}
            </Link>
          ) : (
            <Button onPress={props.onLeave}>{text('forms.leave')}</Button>
          )}
        </div>
      </DraftFirst>
    </form>
  )
}

function saysNothing(values: Values, alone: readonly string[] | undefined): boolean {
  return alone !== undefined && Object.keys(said(values)).every((name) => alone.includes(name))
}
