import type { Field } from '@cobijo/domain/journal/entry-type'
import { personRegistered } from '@cobijo/domain/registration/person-registered'
import { signsRecorded } from '@cobijo/domain/screening/signs-recorded'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Stepper } from '../ui/page/stepper.tsx'
import { DraftFirst } from './fields/draft-first.tsx'
import { detectionDraft, registerDraft } from './fields/draft-names.ts'
import type { Values } from './fields/field-from-kind.tsx'
import { GroupOfFields, type FormGroup } from './fields/form-groups.tsx'
import { FormRefusal, groupAsking } from './fields/refused-field.tsx'
import { registerGroups } from './register-layout.ts'
import { detectionGroups } from './screening/screening-layout.ts'
import { SamePersonHint } from './same-person-hint.tsx'
import { useCommand } from './fields/use-command.ts'
import { stillHere } from './fields/still-here.ts'
import { useDraft } from './fields/use-draft.ts'
import { useIsWide } from './fields/use-is-wide.ts'

/** How a person is taken down: what is asked, and by which command it is written. */
export interface WayOfRegistering {
  readonly command: string
  readonly groups: readonly FormGroup[]
  readonly declared: Readonly<Record<string, Pick<Field, 'kind' | 'compartment'>>>
  readonly draft: string
}

export const registering: WayOfRegistering = {
  command: 'register-person',
  groups: registerGroups,
  declared: personRegistered.fields,
  draft: registerDraft,
}

/** On a road or at a door, in under two minutes (domain §2.1, 1). */
export const detecting: WayOfRegistering = {
  command: 'detect-person',
  groups: detectionGroups,
  declared: { ...personRegistered.fields, ...signsRecorded.fields },
  draft: detectionDraft,
}

/**
 * Registers a person with whatever is known, which may be nothing (W3). On a phone one short group a screen, each of which can be
 * the last; on a wide screen all of it at once.
 */
export function RegisterPersonForm(props: {
  way: WayOfRegistering
  /** The group on screen, kept in the address. */
  step: string | undefined
  onStep: (id: string) => void
  onRegistered: (stream: string) => void
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const isWide = useIsWide()
  const command = useCommand()
  const { groups } = props.way
  const draft = useDraft<Values>(props.way.draft)
  const [values, setValues] = useState<Values>({})

  const form = useRef<HTMLDivElement>(null)
  const { refusal } = command
  const refused = refusal !== undefined && 'field' in refusal ? refusal.field : undefined
  const asking = groupAsking(refused, groups, values)
  const { onStep } = props
  // On a phone the refused answer may stand some groups back; it is gone to once, as the refusal comes.
  useEffect(() => {
    if (!isWide && asking !== undefined) onStep(asking.id)
  }, [refusal])
  const isInView = asking !== undefined && (isWide || (props.step ?? 'age') === asking.id)

  const change = (name: string, value: unknown): void => {
    if (name === refused) command.clear()
    const next = { ...values, [name]: value }
    setValues(next)
    draft.keep(next)
  }
  const save = async (): Promise<void> => {
    const isHere = stillHere()
    const saved = await command.run(props.way.command, values)
    const stream = saved?.entries[0]?.stream
    if (stream === undefined) return
    draft.forget()
    if (isHere()) props.onRegistered(stream)
    void device.sync().catch(() => undefined)
  }
  const show = (group: FormGroup): ReactNode => (
    <GroupOfFields
      key={group.id}
      group={group}
      declared={props.way.declared}
      values={values}
      onChange={change}
      errorAt={command.errorAt}
      after={(name) => name === 'ageGroup' && <ChildNotice ageGroup={values['ageGroup']} />}
    >
      {group.id === 'name' && <SamePersonHint values={values} />}
    </GroupOfFields>
  )
  const saveButton = (tone: 'primary' | 'quiet') => (
    <Button tone={tone} isPending={command.isRunning} onPress={() => void save()}>
      {text(tone === 'primary' ? 'forms.save' : 'register.save-now')}
    </Button>
  )

  return (
    <div className="stack" ref={form}>
      <DraftFirst draft={draft} onTakeUp={setValues}>
        {isWide ? (
          <>
            <div className="form-groups">{groups.map(show)}</div>
            <div className="form-end">
              {saveButton('primary')}
              <p className="field-description">{text('register.nothing-needed')}</p>
            </div>
          </>
        ) : (
          <>
            <Stepper
              current={props.step ?? 'age'}
              onGo={props.onStep}
              onFinish={() => void save()}
              finishLabel={text('forms.save')}
              steps={groups.map((group) => ({
                id: group.id,
                isAnswered: group.fields.some(({ name }) => values[name] !== undefined),
                content: show(group),
              }))}
            />
            {props.step !== groups.at(-1)?.id && saveButton('quiet')}
          </>
        )}
        <FormRefusal refusal={refusal} field={isInView ? refused : undefined} form={form} />
      </DraftFirst>
    </div>
  )
}

/** The form changes for a child, and for whoever may be one; why is said at once. */
function ChildNotice(props: { ageGroup: unknown }): ReactNode {
  const text = useText()
  if (props.ageGroup !== 'child' && props.ageGroup !== 'age-in-doubt') return null
  return (
    <Banner
      tone="needs"
      icon="person"
      isAnnounced
      title={text(props.ageGroup === 'child' ? 'register.child' : 'register.doubt')}
    >
      <p>{text(props.ageGroup === 'child' ? 'register.child.why' : 'register.doubt.why')}</p>
    </Banner>
  )
}
