import type { NetworkView } from '@cobijo/contract/device/directory/directory-api'
import type { Referral } from '@cobijo/domain/referral/referral'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDeviceAnswer } from '../../device/use-device-answer.ts'
import { Banner } from '../../ui/feedback/banner.tsx'
import { DraftFirst } from '../../forms/fields/draft-first.tsx'
import { useCommand } from '../../forms/fields/use-command.ts'
import { useDraft } from '../../forms/fields/use-draft.ts'
import {
  FamilyGoes,
  nobodyLeftOut,
  useFamilyGoing,
  type FamilyGoing,
  type WhoStays,
} from '../../family/family-goes.tsx'
import { useText } from '../../language/text.tsx'
import { useAddressParts } from '../../shell/use-address-parts.ts'
import { ErrorState, LoadingState } from '../../ui/feedback/screen-state.tsx'
import { Stepper, type Step } from '../../ui/page/stepper.tsx'
import {
  askedBefore,
  asksForSomething,
  nothingAnswered,
  referralInput,
  type ReferralAnswers,
} from './answers.ts'
import { NeedsStep } from './needs-step.tsx'
import { NobodyToAsk } from './nobody-to-ask.tsx'
import { PartsStep } from '../sharing/parts-step.tsx'
import { isComplete } from '../sharing/other-basis.ts'
import {
  beyondAgreement,
  partsOf,
  partsThatGo,
  partsWithoutConsent,
} from '../sharing/parts-that-go.ts'
import { RecipientStep, useNameOf } from './recipient-step.tsx'
import {
  chosenRecipient,
  mayHaveToReport,
  recipientsIn,
  wayBackIn,
  type Recipient,
} from './recipients.ts'
import { referralDraft } from './referral-draft.ts'
import { ReferralSent } from './referral-sent.tsx'
import { SummaryStep } from './summary-step.tsx'
import { UrgencyStep } from './urgency-step.tsx'

/** The same referral for each of her family who goes with her. */
function familyReferral(
  { case: _case, ...asked }: Readonly<Record<string, unknown>>,
  stream: StreamId,
  { gathering, going, why }: FamilyGoing,
): Readonly<Record<string, unknown>> {
  return { ...asked, cases: [stream, ...going], gathering, leftBehindWhy: why.trim() }
}

export interface FlowProps {
  readonly stream: StreamId
  /** What she is called here, else the code. */
  readonly name: string
  readonly isAdult: boolean
  readonly network: NetworkView
  /** The newest one about her, where it was declined: what it asked is asked again. */
  readonly declined: Referral | undefined
  /** Who holds beds, so that it is asked first; she may choose another. */
  readonly heldBy?: string | undefined
  /** Who said no to her so far. */
  readonly saidNo: readonly OrganisationId[]
}

function beginning({ declined, heldBy }: FlowProps): ReferralAnswers {
  const asked = declined === undefined ? nothingAnswered : askedBefore(declined)
  return heldBy === undefined ? asked : { ...asked, needs: ['shelter'], to: heldBy }
}

/** Need, who, what goes, how soon, look over, send: one question a screen, each answer kept as a draft on this device. */
export function ReferralFlow(props: FlowProps): ReactNode {
  const text = useText()
  const recipients = recipientsIn(props.network)
  const draft = useDraft<ReferralAnswers>(referralDraft(props.stream))
  const [answers, setAnswers] = useState(beginning(props))
  const [sent, setSent] = useState<{ readonly referral: StreamId; readonly who: string }>()
  const change = (said: Partial<ReferralAnswers>): void => {
    const next = { ...answers, ...said }
    setAnswers(next)
    draft.keep(next)
  }
  const nameOf = useNameOf()
  const recipient = chosenRecipient(recipients, answers)
  if (recipients.length === 0 && sent === undefined) return <NobodyToAsk />
  if (sent) return <ReferralSent {...sent} stream={props.stream} />
  return (
    <div className="stack">
      <DraftFirst draft={draft} onTakeUp={(found) => setAnswers({ ...nothingAnswered, ...found })}>
        {props.declined !== undefined && (
          <Banner title={text('refer.again')}>{text('refer.again.words')}</Banner>
        )}
        <Steps
          {...props}
          {...{ answers, change, recipients, recipient }}
          onSent={(referral) => {
            draft.forget()
            setSent({ referral, who: nameOf(recipient) })
          }}
        />
      </DraftFirst>
    </div>
  )
}

function Steps(
  props: FlowProps & {
    readonly answers: ReferralAnswers
    readonly change: (said: Partial<ReferralAnswers>) => void
    readonly recipients: readonly Recipient[]
    readonly recipient: Recipient | undefined
    readonly onSent: (referral: StreamId) => void
  },
): ReactNode {
  const text = useText()
  const nameOf = useNameOf()
  const { answers, recipient, stream } = props
  const preview = useDeviceAnswer('previewReferral', {
    stream,
    to: recipient?.id ?? ('' as OrganisationId),
    ...(recipient === undefined ? {} : { group: recipient.group }),
  })
  const { run, refusal, clear } = useCommand()
  // What was refused of other answers says nothing of these, and would be read as a no to them.
  const change = (said: Partial<ReferralAnswers>): void => {
    clear()
    props.change(said)
  }
  const [stays, setStays] = useState<WhoStays>(nobodyLeftOut)
  const family = useFamilyGoing(stream, stays)
  const parts = preview.state === 'ready' ? partsOf(preview.value) : []
  const agreement = preview.state === 'ready' ? preview.value.agreement : undefined
  const basis = answers.otherBasis
  const goesAlong =
    basis === undefined
      ? partsThatGo(parts, answers.goesAlong, agreement)
      : partsWithoutConsent(parts).filter((part) => basis.parts.includes(part))
  const who = nameOf(recipient)
  const mustTell = recipient !== undefined && mayHaveToReport(recipient)
  const steps: Step[] = [
    {
      id: 'necesidad',
      isAnswered: true,
      blockedBy: asksForSomething(answers) ? undefined : text('refer.needs.missing'),
      content: <NeedsStep {...{ answers, change }} />,
    },
    {
      id: 'quien',
      isAnswered: true,
      blockedBy:
        recipient === undefined
          ? text('refer.who.missing')
          : mustTell && !answers.dutyToReportSaid
            ? text('refer.report.not-said')
            : undefined,
      content: (
        <RecipientStep
          {...{ answers, change }}
          recipients={props.recipients}
          saidNo={props.saidNo}
          declined={props.declined}
        />
      ),
    },
    {
      id: 'que',
      isAnswered: true,
      blockedBy:
        basis !== undefined && !isComplete(basis)
          ? text('refer.basis.missing')
          : goesAlong.length === 0
            ? text(basis === undefined ? 'refer.what.missing' : 'refer.basis.no-parts')
            : undefined,
      content:
        recipient === undefined || preview.state === 'loading' ? (
          <LoadingState />
        ) : preview.state === 'ready' ? (
          <PartsStep
            {...{ answers, change, stream, recipient, parts }}
            isAdult={props.isAdult}
            tellsBack={preview.value.tellsBack}
            agreement={agreement}
          />
        ) : (
          <ErrorState fault={preview.fault} onRetry={preview.again} />
        ),
    },
    {
      id: 'cuando',
      isAnswered: true,
      blockedBy: answers.urgency === undefined ? text('refer.urgency.missing') : undefined,
      content: <UrgencyStep {...{ answers, change }} />,
    },
    {
      id: 'revisar',
      isAnswered: true,
      content: (
        <div className="stack">
          <SummaryStep
            {...{ stream, name: props.name, answers, who, goesAlong, parts, agreement }}
            refusal={refusal}
          />
          {family !== undefined && (
            <FamilyGoes
              family={family}
              refusal={refusal}
              field={refusal !== undefined && 'field' in refusal ? refusal.field : undefined}
              onChange={(next, why) => {
                clear()
                setStays({ stays: next, why })
              }}
            />
          )}
        </div>
      ),
    },
  ]
  const { part, go } = useAddressParts()
  const asked = steps.findIndex(({ id }) => id === part('paso'))
  const blocked = steps.findIndex(({ blockedBy }) => blockedBy !== undefined)
  // After a reload the answers are gone until the draft is taken up: nobody lands behind a question that is open.
  const at = Math.min(Math.max(asked, 0), blocked === -1 ? steps.length - 1 : blocked)

  const send = async (): Promise<void> => {
    const back = wayBackIn(props.network)
    if (recipient === undefined || back === undefined) return
    const input = referralInput(answers, {
      stream,
      recipient,
      back,
      goesAlong,
      beyond: basis === undefined ? beyondAgreement(goesAlong, agreement) : [],
    })
    const saved =
      family === undefined
        ? await run('send-referral', input)
        : await run('refer-family', familyReferral(input, stream, family))
    const referral = saved?.entries.find(({ type }) => type === 'referral-sent')
    if (referral) props.onSent(referral.stream)
  }
  return (
    <Stepper
      steps={steps}
      current={steps[at]?.id ?? ''}
      onGo={(paso) => go({ paso })}
      onFinish={() => void send()}
      finishLabel={text('refer.send', { who })}
    />
  )
}
