import { agreedParts } from '@cobijo/domain/agreement/agreement-signed'
import { mayBeAgreed, type AgreementTerms } from '@cobijo/domain/agreement/agreement-terms'
import { addDays } from '@cobijo/domain/deadline/calendar-day'
import { calendarDate } from '@cobijo/domain/journal/value-kind'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { CalendarDateField } from '../forms/fields/date-from-kind.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useAct, type Act } from '../forms/use-act.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { Select } from '../ui/field/select.tsx'
import { TextArea, TextField } from '../ui/field/text-field.tsx'
import { homeToday } from './home-today.ts'

type AgreedPart = (typeof agreedParts)[number]
type Purpose = AgreementTerms['purposes'][number]

/** What one organisation may agree with another about people; what she decides for herself is not among it. */
const offeredPurposes: readonly Purpose[] = [
  'referral',
  'return',
  'family',
  'statistics',
  'asylum-authority',
  'consulate',
  'victims-register',
]

interface Answers {
  readonly agreement: string
  readonly with: string | undefined
  readonly purposes: readonly Purpose[]
  readonly theyGet: readonly AgreedPart[]
  readonly theyNeed: string
  readonly weGet: readonly AgreedPart[]
  readonly weNeed: string
  readonly legalBasis: string
  readonly firstDay: unknown
  readonly lastDay: unknown
  readonly noticeDays: string
}

interface Party {
  readonly id: string
  readonly name: string
  /** What may be agreed that it gets at all (W10, W12). */
  readonly offered: readonly AgreedPart[]
}

function beginning(): Answers {
  const firstDay = homeToday()
  return {
    agreement: crypto.randomUUID(),
    with: undefined,
    purposes: ['referral'],
    theyGet: [],
    theyNeed: '',
    weGet: [],
    weNeed: '',
    legalBasis: '',
    firstDay,
    lastDay: addDays(firstDay, 365),
    noticeDays: '30',
  }
}

/** What is to be signed: a day that cannot be read is no day, and is refused where it stands. */
function termsFrom(answers: Answers, own: string): AgreementTerms {
  const { with: other = '', theyGet, theyNeed, weGet, weNeed, firstDay, lastDay } = answers
  const gives = (recipient: string, compartments: readonly AgreedPart[], why: string) =>
    compartments.length === 0
      ? []
      : [{ recipient, compartments, ...(why.trim() === '' ? {} : { why: why.trim() }) }]
  return {
    agreement: answers.agreement,
    parties: other === '' ? [own] : [own, other],
    purposes: answers.purposes,
    projections: [...gives(other, theyGet, theyNeed), ...gives(own, weGet, weNeed)],
    legalBasis: answers.legalBasis.trim(),
    firstDay: typeof firstDay === 'string' ? firstDay : '',
    lastDay: typeof lastDay === 'string' ? lastDay : '',
    noticeDays: /^\d{1,3}$/.test(answers.noticeDays)
      ? Math.min(365, Number(answers.noticeDays))
      : 0,
  }
}

/** Writes an agreement between the own organisation and another, and signs the own copy. */
export function ProposeAgreement(props: {
  readonly disabledReason: string | undefined
}): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const network = useDeviceAnswer('network')
  const act = useAct()
  const [answers, setAnswers] = useState<Answers>()
  const organisations = network.state === 'ready' ? network.value.organisations : []
  const admitted = organisations.filter(({ state }) => state === 'admitted')
  const partyOf = (each: (typeof organisations)[number]): Party => ({
    id: each.id,
    name: each.name ?? text('agreement.unnamed'),
    offered: agreedParts.filter((part) => mayBeAgreed(each.profile).includes(part)),
  })
  const own = admitted.filter(({ mine }) => mine).map(partyOf)[0]
  const others = admitted.filter(({ mine }) => !mine).map(partyOf)
  const other = others.find(({ id }) => id === answers?.with)
  const save = async (): Promise<void> => {
    if (answers === undefined || own === undefined) return
    const saved = await act.run(() => device.signAgreement(termsFrom(answers, own.id)))
    if (!saved) return
    announce({ words: text('agreement.proposed', { who: other?.name ?? '' }), tone: 'done' })
    setAnswers(undefined)
  }
  const reason =
    props.disabledReason ?? (others.length === 0 ? text('agreement.propose.none') : undefined)
  return (
    <div>
      <Button
        disabledReason={reason}
        onPress={() => {
          act.clear()
          setAnswers(beginning())
        }}
      >
        {text('agreement.propose')}
      </Button>
      <Dialog
        isOpen={answers !== undefined}
        onClose={() => setAnswers(undefined)}
        title={text('agreement.propose')}
        actions={
          <Button tone="primary" isPending={act.isRunning} onPress={() => void save()}>
            {text('agreement.propose.go')}
          </Button>
        }
      >
        {answers !== undefined && own !== undefined && (
          <AgreementForm
            {...{ answers, own, others, other }}
            fault={act.fault}
            change={(said) => {
              act.clear()
              setAnswers({ ...answers, ...said })
            }}
          />
        )}
      </Dialog>
    </div>
  )
}

interface FormProps {
  readonly answers: Answers
  readonly own: Party
  readonly others: readonly Party[]
  readonly other: Party | undefined
  readonly fault: Act['fault']
  readonly change: (said: Partial<Answers>) => void
}

function AgreementForm(props: FormProps): ReactNode {
  const text = useText()
  const { answers, own, others, other, fault, change } = props
  const at = (field: string) => (fault?.field === field ? { error: fault } : {})
  const isSaid = ['parties', 'purposes', 'legalBasis', 'firstDay', 'lastDay'].some(
    (field) => fault?.field === field,
  )
  const purposeWord = (value: Purpose): string => {
    const id = choiceWord('purpose', value)
    return id === undefined ? value : text(id)
  }
  return (
    <div className="stack">
      <Select<string>
        label={text('agreement.propose.with')}
        {...at('parties')}
        value={answers.with}
        onChange={(id) => change({ with: id, theyGet: [] })}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckboxGroup<Purpose>
        label={text('agreement.propose.purposes')}
        {...at('purposes')}
        values={answers.purposes}
        onChange={(purposes) => change({ purposes })}
        options={offeredPurposes.map((value) => ({ value, label: purposeWord(value) }))}
      />
      {other !== undefined && (
        <>
          <Gets
            label={text('agreement.propose.they-get', { who: other.name })}
            offered={other.offered}
            parts={answers.theyGet}
            why={answers.theyNeed}
            onChange={(theyGet, theyNeed) => change({ theyGet, theyNeed })}
          />
          <Gets
            label={text('agreement.propose.we-get', { who: other.name })}
            offered={own.offered}
            parts={answers.weGet}
            why={answers.weNeed}
            onChange={(weGet, weNeed) => change({ weGet, weNeed })}
          />
        </>
      )}
      <TextArea
        label={text('agreement.propose.basis')}
        description={text('agreement.propose.basis.help')}
        {...at('legalBasis')}
        rows={2}
        maxLength={1000}
        value={answers.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
      />
      {(['firstDay', 'lastDay'] as const).map((name) => (
        <CalendarDateField
          key={name}
          place={{ name, expected: 'either' }}
          kind={calendarDate}
          field={{
            label: text(
              name === 'firstDay' ? 'agreement.propose.first-day' : 'agreement.propose.last-day',
            ),
            ...at(name),
          }}
          value={answers[name]}
          onChange={(day) => change({ [name]: day })}
        />
      ))}
      <TextField
        label={text('agreement.propose.notice')}
        width="short"
        inputMode="numeric"
        maxLength={3}
        value={answers.noticeDays}
        onChange={(noticeDays) => change({ noticeDays })}
      />
      {fault !== undefined && <ErrorState fault={fault} isSaidAtField={isSaid} />}
    </div>
  )
}

/** What one party gets, and for what work: nothing is ticked beforehand. */
function Gets(props: {
  readonly label: string
  readonly offered: readonly AgreedPart[]
  readonly parts: readonly AgreedPart[]
  readonly why: string
  readonly onChange: (parts: readonly AgreedPart[], why: string) => void
}): ReactNode {
  const text = useText()
  const { parts, why, onChange } = props
  return (
    <>
      <CheckboxGroup<AgreedPart>
        label={props.label}
        description={text('agreement.propose.they-get.help')}
        values={parts}
        onChange={(chosen) => onChange(chosen, why)}
        options={props.offered.map((value) => ({ value, label: text(partInWords[value]) }))}
      />
      {parts.length > 0 && (
        <TextField
          label={text('agreement.propose.why')}
          description={text('agreement.propose.why.help')}
          maxLength={300}
          value={why}
          onChange={(said) => onChange(parts, said)}
        />
      )}
    </>
  )
}
