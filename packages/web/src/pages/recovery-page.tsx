import type { RecoveryView } from '@cobijo/contract/device/enrolment/enrolment-api'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { FirstEntry, type JustEnrolled } from '../forms/first-entry.tsx'
import { isPassphraseReady } from '../forms/enrolment/founding-answers.ts'
import { MakingKeys, NewPassphraseFields } from '../forms/enrolment/founding-form.tsx'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { TextArea, TextField } from '../ui/field/text-field.tsx'
import { Page } from '../ui/page/page.tsx'

type FieldFault = Fault & { readonly field?: string }

/** An officer comes back by the printed sheets, where nobody is left who could readmit her. */
export function RecoveryPage(): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const [shares, setShares] = useState<readonly string[]>(['', ''])
  const [view, setView] = useState<RecoveryView>()
  const [made, setMade] = useState<JustEnrolled>()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<FieldFault>()
  const run = async (work: () => Promise<FieldFault | undefined>): Promise<void> => {
    setBusy(true)
    setFault(undefined)
    try {
      setFault(await work())
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setBusy(false)
    }
  }
  const open = () =>
    run(async () => {
      const answer = await device.openRecovery(shares)
      if (isRefusal(answer)) return answer
      setView(answer)
      return undefined
    })
  const restore = (answers: Answers, member: MemberId) =>
    run(async () => {
      const { passphrase, deviceLabel } = answers
      const enrolled = await device.restoreOfficer({ shares, member, passphrase, deviceLabel })
      if (isRefusal(enrolled)) return enrolled
      setMade({ enrolled, passphrase, threshold: 0 })
      return undefined
    })

  if (made) return <FirstEntry made={made} />
  if (view && isBusy) return <MakingKeys />
  return (
    <Page
      title={text('recovery.title')}
      up={{ href: links.signIn(), label: text('welcome.entry.title') }}
      intro={text('recovery.intro')}
    >
      {fault && !fault.field && <ErrorState fault={fault} />}
      {view === undefined ? (
        <Sheets shares={shares} onShares={setShares} fault={fault} isBusy={isBusy} onOpen={open} />
      ) : (
        <Returning view={view} fault={fault} onGo={restore} />
      )}
    </Page>
  )
}

function Sheets(props: {
  shares: readonly string[]
  onShares: (shares: readonly string[]) => void
  fault: FieldFault | undefined
  isBusy: boolean
  onOpen: () => Promise<void>
}): ReactNode {
  const text = useText()
  const { shares, onShares, fault } = props
  const isEnough = shares.filter((share) => share.trim() !== '').length >= 2
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isEnough && !props.isBusy) void props.onOpen()
      }}
    >
      {shares.map((share, at) => (
        <TextArea
          key={at}
          label={text('recovery.sheet', { number: at + 1 })}
          {...(at === 0 ? { description: text('recovery.sheet.help') } : {})}
          value={share}
          rows={3}
          error={fault?.field?.startsWith(`share.${at + 1}`) ? fault : undefined}
          onChange={(next) => onShares(shares.map((each, place) => (place === at ? next : each)))}
        />
      ))}
      <div className="row">
        <Button
          type="submit"
          tone="primary"
          isPending={props.isBusy}
          disabledReason={isEnough ? undefined : text('recovery.blocked.sheets')}
        >
          {text('recovery.open')}
        </Button>
        <Button onPress={() => onShares([...shares, ''])}>{text('recovery.another')}</Button>
      </div>
    </form>
  )
}

interface Answers {
  readonly passphrase: string
  readonly passphraseAgain: string
  readonly deviceLabel: string
}

function Returning(props: {
  view: RecoveryView
  fault: FieldFault | undefined
  onGo: (answers: Answers, member: MemberId) => Promise<void>
}): ReactNode {
  const text = useText()
  const { officers, organisationName } = props.view
  const [member, setMember] = useState<MemberId | undefined>(
    officers.length === 1 ? officers[0]?.member : undefined,
  )
  const [answers, setAnswers] = useState<Answers>({
    passphrase: '',
    passphraseAgain: '',
    deviceLabel: '',
  })
  const blockedBy =
    member === undefined
      ? text('recovery.blocked.who')
      : isPassphraseReady(answers)
        ? undefined
        : text('founding.blocked.phrase')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (member !== undefined && blockedBy === undefined) void props.onGo(answers, member)
      }}
    >
      <h2>
        {text('recovery.of', {
          name: organisationName === '' ? text('recovery.unnamed') : organisationName,
        })}
      </h2>
      <Choice<MemberId>
        label={text('recovery.who')}
        description={text('recovery.who.help')}
        allow={[]}
        answer={member === undefined ? undefined : { kind: 'known', value: member }}
        onAnswer={(answer) => answer.kind === 'known' && setMember(answer.value)}
        options={officers.map((officer) => ({
          value: officer.member,
          label: officer.name === '' ? text('recovery.who.unnamed') : officer.name,
        }))}
      />
      <TextField
        isOptional
        label={text('welcome.entry.label')}
        description={text('welcome.entry.label.help')}
        value={answers.deviceLabel}
        maxLength={40}
        onChange={(deviceLabel) => setAnswers((before) => ({ ...before, deviceLabel }))}
      />
      <NewPassphraseFields
        answers={answers}
        change={(next) => setAnswers((before) => ({ ...before, ...next }))}
        errorAt={(field) => (props.fault?.field === field ? props.fault : undefined)}
      />
      <div>
        <Button type="submit" tone="primary" disabledReason={blockedBy}>
          {text('recovery.go')}
        </Button>
      </div>
    </form>
  )
}
