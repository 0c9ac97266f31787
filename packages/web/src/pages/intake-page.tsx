import type { IntakePlace } from '@cobijo/contract/device/unattended/unattended-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { accountsInWords } from '../device/account-in-words.ts'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import type { Answer } from '../ui/field/answer.ts'
import { Choice } from '../ui/field/choice.tsx'
import { TextArea, TextField } from '../ui/field/text-field.tsx'
import { Page } from '../ui/page/page.tsx'

/** A short arrival form on a locked device: nobody is signed in, nothing can be read back (design §3, intake key). */
export function IntakePage(): ReactNode {
  const text = useText()
  const places = useDeviceAnswer('intakePlaces')
  return (
    <Page
      title={text('intake.title')}
      up={{ href: links.signIn(), label: text('welcome.entry.title') }}
      intro={text('intake.intro')}
    >
      <UnlessReady answer={places} />
      {places.state === 'ready' && <Arrival places={places.value} again={places.again} />}
    </Page>
  )
}

interface Answers {
  readonly ageGroup?: Answer<'adult' | 'child' | 'age-in-doubt'>
  readonly selfHarmAlert?: Answer<'yes' | 'no'>
  readonly nameToUse: string
  readonly allergies: string
  readonly mustNotBeTold: string
  readonly care: string
}

const noAnswers: Answers = { nameToUse: '', allergies: '', mustNotBeTold: '', care: '' }

function Arrival(props: { places: readonly IntakePlace[]; again: () => void }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const [chosen, setChosen] = useState<string>()
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [isSaving, setSaving] = useState(false)
  const [isDone, setDone] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const place = props.places.find(({ account }) => account === chosen) ?? props.places[0]
  if (!place) return <EmptyState title={text('intake.none')}>{text('intake.none.todo')}</EmptyState>
  const change = (next: Partial<Answers>): void => setAnswers((before) => ({ ...before, ...next }))

  const save = async (): Promise<void> => {
    setSaving(true)
    setFault(undefined)
    try {
      const answer = await device.recordIntake({
        account: place.account,
        person: personFrom(answers),
        ...(answers.care.trim() === '' ? {} : { care: answers.care.trim() }),
      })
      if (isRefusal(answer)) return setFault(answer)
      setAnswers(noAnswers)
      setDone(true)
      props.again()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setSaving(false)
    }
  }

  if (isDone)
    return (
      <div className="stack" role="status">
        <StatusLine tone="done">{text('intake.done')}</StatusLine>
        <p>{text('intake.waiting', { count: place.waiting })}</p>
        <div>
          <Button tone="primary" onPress={() => setDone(false)}>
            {text('intake.another')}
          </Button>
        </div>
      </div>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSaving) void save()
      }}
    >
      {props.places.length > 1 && (
        <Choice
          label={text('intake.where')}
          allow={[]}
          answer={{ kind: 'known', value: place.account }}
          onAnswer={(answer) => answer.kind === 'known' && setChosen(answer.value)}
          options={accountsInWords(props.places, text)}
        />
      )}
      <Choice
        label={text('intake.age')}
        allow={[]}
        answer={answers.ageGroup}
        onAnswer={(ageGroup) => change({ ageGroup })}
        options={[
          { value: 'adult', label: text('intake.age.adult') },
          { value: 'child', label: text('intake.age.child') },
          { value: 'age-in-doubt', label: text('intake.age.doubt') },
        ]}
      />
      <TextField
        isOptional
        label={text('intake.name')}
        description={text('intake.name.help')}
        value={answers.nameToUse}
        onChange={(nameToUse) => change({ nameToUse })}
      />
      <Choice
        label={text('intake.alert')}
        answer={answers.selfHarmAlert}
        onAnswer={(selfHarmAlert) => change({ selfHarmAlert })}
        options={[
          { value: 'yes', label: text('intake.alert.yes') },
          { value: 'no', label: text('intake.alert.no') },
        ]}
      />
      <TextArea
        isOptional
        label={text('intake.allergies')}
        description={text('intake.allergies.help')}
        value={answers.allergies}
        rows={2}
        onChange={(allergies) => change({ allergies })}
      />
      <TextArea
        isOptional
        label={text('intake.untold')}
        description={text('intake.untold.help')}
        value={answers.mustNotBeTold}
        rows={2}
        onChange={(mustNotBeTold) => change({ mustNotBeTold })}
      />
      <TextArea
        isOptional
        label={text('intake.care')}
        value={answers.care}
        rows={4}
        onChange={(care) => change({ care })}
      />
      {fault && <ErrorState fault={fault} />}
      <div>
        <Button type="submit" tone="primary" isPending={isSaving}>
          {text('intake.go')}
        </Button>
      </div>
    </form>
  )
}

/** Only what was said; the age that nobody knows counts as doubt, which protects. */
function personFrom(answers: Answers): Readonly<Record<string, unknown>> {
  const { ageGroup, selfHarmAlert, nameToUse } = answers
  const allergies = linesOf(answers.allergies)
  const mustNotBeTold = linesOf(answers.mustNotBeTold)
  const alert = selfHarmAlert?.kind === 'known' ? selfHarmAlert.value : selfHarmAlert?.kind
  return {
    ...(ageGroup?.kind === 'known' ? { ageGroup: ageGroup.value } : {}),
    ...(nameToUse.trim() === '' ? {} : { nameToUse: nameToUse.trim() }),
    ...(alert === undefined ? {} : { selfHarmAlert: alert }),
    ...(allergies.length === 0 ? {} : { allergies }),
    ...(mustNotBeTold.length === 0 ? {} : { mustNotBeTold }),
  }
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
