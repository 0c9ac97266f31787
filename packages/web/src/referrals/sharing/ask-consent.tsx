import type { ReferralPreview } from '@cobijo/contract/device/sharing/referrals-api'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { AgreementForHer } from '../../agreement/agreement-for-her.tsx'
import { wordsRead } from '../../forms/words-read.ts'
import { TellsBackQuestion, type TellsBack } from '../../forms/tells-back-question.tsx'
import { useCommand } from '../../forms/fields/use-command.ts'
import { partInWords } from '../../language/parts-in-words.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import type { Answer } from '../../ui/field/answer.ts'
import { Checkbox, CheckboxGroup } from '../../ui/field/checkbox-group.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { beyondAgreement } from './parts-that-go.ts'
import { mayHaveToReport, type Recipient } from '../sending/recipients.ts'

type How = 'signature' | 'fingerprint' | 'spoken-before-witness' | 'spoken'
type Assent = 'yes' | 'no' | 'too-young'
type Said = 'given' | 'declined' | 'asked-later'

/**
 * One question: may exactly this organisation see exactly these parts, to help her. The limits of confidentiality are read
 * first; a no is taken as easily as a yes.
 */
export function AskConsent(props: {
  readonly stream: string
  readonly recipient: Recipient
  readonly who: string
  readonly isAdult: boolean
  /** What she agreed to before: a new answer to the same question stands in its place, so it says it again. */
  readonly agreed: readonly CaseCompartment[]
  /** Her answer so far to whether they may tell back: it stands until she gives another one. */
  readonly toldBack: TellsBack | undefined
  readonly toAsk: readonly CaseCompartment[]
  readonly agreement: ReferralPreview['agreement']
  readonly onDone: () => void
}): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const announce = useToast()
  const { run, isRunning, refusal, errorAt } = useCommand()
  const [limitsRead, setLimitsRead] = useState(false)
  const [parts, setParts] = useState<readonly CaseCompartment[]>([])
  const [how, setHow] = useState<How>()
  const [witness, setWitness] = useState('')
  const [representative, setRepresentative] = useState('')
  const [assent, setAssent] = useState<Assent>()
  const [tellsBack, setTellsBack] = useState(props.toldBack)
  const [sitting] = useState(() => crypto.randomUUID())
  const { who, recipient } = props
  const isAtField = ['answers', 'representative', 'assent', 'howGiven', 'witnessCode'].some(
    (field) => errorAt(field) !== undefined,
  )

  const save = async (answer: Said): Promise<void> => {
    const saved = await run('give-consent', {
      case: props.stream,
      sitting,
      ...wordsRead(locale),
      givenBy: props.isAdult ? 'person' : 'representative',
      ...(limitsRead ? { limitsRead } : {}),
      ...(how === undefined ? {} : { howGiven: how }),
      ...(how === 'spoken-before-witness' ? { witnessCode: witness } : {}),
      ...(props.isAdult ? {} : { representative, ...(assent ? { assent } : {}) }),
      answers: [
        {
          purpose: 'referral',
          recipientOrganisation: recipient.id,
          recipientGroup: recipient.group,
          compartments: [...props.agreed, ...(answer === 'given' ? parts : props.toAsk)],
          answer,
          ...(answer === 'given' && tellsBack !== undefined ? { tellsBack } : {}),
        },
      ],
    })
    if (saved === undefined) return
    announce({
      words: answer === 'declined' ? text('refer.ask.said-no', { who }) : text('refer.ask.saved'),
      tone: 'done',
    })
    props.onDone()
  }

  return (
    <section className="refer-ask stack" aria-label={text('refer.ask.title')}>
      <div className="stack stack-tight">
        <h3>{text('refer.ask.title')}</h3>
        <p>{text('refer.ask.intro', { who })}</p>
      </div>
      <Banner tone="needs" icon="info" title={text('refer.limits.title')}>
        <p>{text('refer.limits', { who })}</p>
        <AgreementForHer who={who} agreement={props.agreement} />
        {mayHaveToReport(recipient) && <p>{text('refer.limits.report', { who })}</p>}
      </Banner>
      <Checkbox isSelected={limitsRead} onChange={setLimitsRead}>
        {text('refer.limits.read')}
      </Checkbox>
      <CheckboxGroup<CaseCompartment>
        label={text('refer.ask.parts', { who })}
        values={parts}
        onChange={setParts}
        error={errorAt('answers')}
        options={props.toAsk.map((part) => ({
          value: part,
          label: text(partInWords[part]),
          ...(beyondAgreement([part], props.agreement).length === 0
            ? {}
            : { detail: text('agreement.refer.beyond.ask') }),
        }))}
      />
      <TellsBackQuestion who={who} answer={tellsBack} onAnswer={setTellsBack} />
      {!props.isAdult && (
        <>
          <TextField
            label={text('refer.ask.representative')}
            description={text('refer.ask.representative.help')}
            value={representative}
            onChange={setRepresentative}
            error={errorAt('representative')}
          />
          <Choice<Assent>
            label={text('refer.ask.assent')}
            allow={[]}
            answer={known(assent)}
            onAnswer={(answer) => setAssent(valueOf(answer))}
            error={errorAt('assent')}
            options={[
              { value: 'yes', label: text('refer.ask.assent.yes') },
              { value: 'no', label: text('refer.ask.assent.no') },
              { value: 'too-young', label: text('refer.ask.assent.too-young') },
            ]}
          />
        </>
      )}
      <Choice<How>
        label={text('refer.ask.how')}
        allow={[]}
        answer={known(how)}
        onAnswer={(answer) => setHow(valueOf(answer))}
        error={errorAt('howGiven')}
        options={[
          { value: 'signature', label: text('refer.ask.how.signature') },
          { value: 'fingerprint', label: text('refer.ask.how.fingerprint') },
          { value: 'spoken-before-witness', label: text('refer.ask.how.spoken-before-witness') },
          {
            value: 'spoken',
            label: text('refer.ask.how.spoken'),
            detail: text('refer.ask.how.spoken.detail'),
          },
        ]}
      />
      {how === 'spoken-before-witness' && (
        <TextField
          label={text('refer.ask.witness')}
          width="short"
          value={witness}
          onChange={setWitness}
          error={errorAt('witnessCode')}
        />
      )}
      {refusal !== undefined && <ErrorState fault={refusal} isSaidAtField={isAtField} />}
      <div className="row">
        <Button tone="primary" isPending={isRunning} onPress={() => void save('given')}>
          {text('refer.ask.yes')}
        </Button>
        {props.agreed.length === 0 ? (
          <>
            <Button isPending={isRunning} onPress={() => void save('declined')}>
              {text('refer.ask.no')}
            </Button>
            <Button tone="quiet" isPending={isRunning} onPress={() => void save('asked-later')}>
              {text('refer.ask.later')}
            </Button>
          </>
        ) : (
          // A no to the whole question would take back what she said yes to; she only leaves it as it was.
          <Button onPress={props.onDone}>{text('refer.ask.keep')}</Button>
        )}
      </div>
    </section>
  )
}

function known<Value>(value: Value | undefined): Answer<Value> | undefined {
  return value === undefined ? undefined : { kind: 'known', value }
}

function valueOf<Value>(answer: Answer<Value>): Value | undefined {
  return answer.kind === 'known' ? answer.value : undefined
}
