import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { consentGiven } from '@cobijo/domain/consent/consent-given'
import { tellsBackSoFar } from '@cobijo/domain/consent/consents'
import { protectedPurposes, purposes, type Purpose } from '@cobijo/domain/consent/purpose'
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { People } from '../case/use-people.ts'
import { useDevice, useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Checkbox } from '../ui/field/checkbox-group.tsx'
import { Select } from '../ui/field/select.tsx'
import { Stepper, type Step } from '../ui/page/stepper.tsx'
import {
  answerFrom,
  askedAnew,
  helpHere,
  saysYesToNobody,
  tellForTonight,
  type AskedQuestion,
} from './consent-questions.ts'
import { ConsentQuestion } from './consent-question.tsx'
import { caseDraft } from './fields/draft-names.ts'
import { DraftFirst } from './fields/draft-first.tsx'
import type { Values } from './fields/field-from-kind.tsx'
import { choiceWord } from './fields/field-words.ts'
import { GroupOfFields, type FormGroup } from './fields/form-groups.tsx'
import { FormRefusal, groupAsking } from './fields/refused-field.tsx'
import { languageProposed, wordsRead } from './words-read.ts'
import { stillHere } from './fields/still-here.ts'
import { said, useCommand } from './fields/use-command.ts'
import { useDraft } from './fields/use-draft.ts'
import { useIsWide } from './fields/use-is-wide.ts'

interface Sitting {
  readonly questions: readonly AskedQuestion[]
  readonly circumstances: Values
}

const circumstances: FormGroup = {
  id: 'circumstances',
  title: 'consent.how',
  fields: [
    { name: 'howGiven' },
    { name: 'witnessCode', isAsked: ({ howGiven }) => howGiven === 'spoken-before-witness' },
    { name: 'saidBack' },
    { name: 'language' },
    { name: 'interpreterCode', offers: 'interpreters' },
  ],
}
const childCircumstances: FormGroup = {
  id: 'child',
  title: 'consent.child',
  intro: 'consent.child.intro',
  fields: [{ name: 'representative' }, { name: 'assent' }],
}

/**
 * Her answers of one sitting. On the first night two questions and no more (W2); later one question at a time, each with its own
 * purpose. The limits of confidentiality are read before the first question (W11).
 */
export function ConsentForm(props: {
  file: CaseFile
  people: People
  isFirstNight: boolean
  /** Id of an answer whose question is put anew. */
  continues?: string | undefined
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const { device } = useDevice()
  const { organisationName } = useSession()
  const command = useCommand()
  const isWide = useIsWide()
  const { part, go } = useAddressParts()
  const stream = props.file.stream ?? ''
  const form = props.isFirstNight ? 'primera-noche' : 'consentimiento'
  const draft = useDraft<Sitting>(caseDraft(stream, form))
  const [id] = useState(() => crypto.randomUUID())
  const [sitting, setSitting] = useState<Sitting>(() => ({
    questions: props.isFirstNight
      ? [helpHere, tellForTonight(new Date())]
      : [askedAnew(props.file, props.continues)],
    circumstances: {},
  }))
  const isChild = mayBeChild(props.file.ageGroup.value)
  const isWhole = isWide || !props.isFirstNight
  const step = part('paso') ?? 'limits'
  const inView = [
    ...(isChild && (isWhole || step === 'child') ? [childCircumstances] : []),
    ...(isWhole || step === 'how' ? [circumstances] : []),
  ]
  const { refusal } = command
  const refused = refusal !== undefined && 'field' in refusal ? refusal.field : undefined
  const isInView = groupAsking(refused, inView, sitting.circumstances) !== undefined
  const place = useRef<HTMLDivElement>(null)
  // On a phone the refused answer may stand some questions back; it is gone to once, as the refusal comes.
  useEffect(() => {
    if (isWhole || groupAsking(refused, [childCircumstances], sitting.circumstances) === undefined)
      return
    go({ paso: 'child' })
  }, [refusal])
  const language = languageProposed(props.file.registers.languages?.value, locale)
  const hasRead = sitting.circumstances['limitsRead'] === true
  const put = (next: Sitting): void => {
    setSitting(next)
    draft.keep(next)
  }
  const tell = (name: string, value: unknown): void => {
    if (name === refused) command.clear()
    put({ ...sitting, circumstances: { ...sitting.circumstances, [name]: value } })
  }
  const ask = (question: AskedQuestion): void =>
    put({
      ...sitting,
      questions: sitting.questions.map((each) =>
        each.id === question.id ? withEarlierAnswer(each, question, props.file) : each,
      ),
    })
  const answers = sitting.questions.flatMap((question) => answerFrom(question) ?? [])
  // A yes of hers takes both; said here, and not two questions on.
  const { representative, assent } = sitting.circumstances
  const lacksForChild =
    sitting.questions.some((each) => each.answer === 'given' && answerFrom(each) !== undefined) &&
    (said({ representative }).representative === undefined ||
      (assent !== 'yes' && assent !== 'too-young'))
  const lacks = sitting.questions.some(saysYesToNobody)
    ? text('errors.consent-to-nobody')
    : answers.length === 0
      ? text('consent.no-answer-yet')
      : undefined
  const save = async (): Promise<void> => {
    const isHere = stillHere()
    const saved = await command.run('give-consent', {
      language,
      ...sitting.circumstances,
      ...wordsRead(locale),
      case: stream,
      sitting: id,
      givenBy: isChild && sitting.circumstances['representative'] ? 'representative' : 'person',
      answers,
    })
    if (saved === undefined) return
    draft.forget()
    if (isHere()) props.onSaved()
    void device.sync().catch(() => undefined)
  }
  const group = (each: FormGroup): ReactNode => (
    <GroupOfFields
      group={each}
      declared={consentGiven.fields}
      values={{ language, ...sitting.circumstances }}
      onChange={tell}
      errorAt={command.errorAt}
    />
  )
  const limits = (
    <section className="form-group" aria-label={text('consent.limits')}>
      <h2>{text('consent.limits')}</h2>
      <div className="read-aloud">
        <p>{text('consent.limits.secret')}</p>
        <p>{text('consent.limits.danger')}</p>
        <p>{text('consent.limits.child')}</p>
        <p>{text('consent.limits.free')}</p>
      </div>
      <Checkbox isSelected={hasRead} onChange={(read) => tell('limitsRead', read)}>
        {text('consent.limits.read')}
      </Checkbox>
    </section>
  )
  const parts: readonly Step[] = [
    { id: 'limits', content: limits, isAnswered: hasRead },
    ...(props.isFirstNight
      ? []
      : [
          {
            id: 'purpose',
            isAnswered: true,
            content: <PurposeChoice question={sitting.questions[0] ?? helpHere} onChange={ask} />,
          },
        ]),
    ...sitting.questions.map((question) => ({
      id: question.id,
      isAnswered: question.answer !== undefined,
      ...(saysYesToNobody(question) ? { blockedBy: text('errors.consent-to-nobody') } : {}),
      content: (
        <ConsentQuestion
          question={question}
          people={props.people}
          organisation={organisationName}
          isFirstNight={props.isFirstNight}
          onChange={ask}
        />
      ),
    })),
    ...(isChild
      ? [
          {
            id: 'child',
            content: group(childCircumstances),
            isAnswered: sitting.circumstances['assent'] !== undefined,
            ...(lacksForChild ? { blockedBy: text('consent.child.needed') } : {}),
          },
        ]
      : []),
    {
      id: 'how',
      content: group(circumstances),
      isAnswered: true,
      ...(lacks === undefined ? {} : { blockedBy: lacks }),
    },
  ]
  return (
    <div className="stack" ref={place}>
      <DraftFirst draft={draft} onTakeUp={setSitting}>
        {isWhole ? (
          parts.map(({ id: part, content }) => <Fragment key={part}>{content}</Fragment>)
        ) : (
          <Stepper
            current={step}
            counts="steps"
            onGo={(paso) => go({ paso })}
            onFinish={() => void save()}
            finishLabel={text('forms.save')}
            steps={parts}
          />
        )}
        <FormRefusal refusal={refusal} field={isInView ? refused : undefined} form={place} />
        <div className="form-end">
          {isWhole && (
            <Button
              tone="primary"
              isPending={command.isRunning}
              onPress={() => void save()}
              disabledReason={lacks}
            >
              {text('forms.save')}
            </Button>
          )}
          <Link href={links.caseFile(stream)} look="action">
            {text('forms.leave')}
          </Link>
        </div>
      </DraftFirst>
    </div>
  )
}

/** Who is asked about changed: what she had said to the second question about this one stands until she says otherwise. */
function withEarlierAnswer(
  before: AskedQuestion,
  question: AskedQuestion,
  { consents }: CaseFile,
): AskedQuestion {
  const { purpose, organisation, group } = question
  if (purpose === before.purpose && organisation === before.organisation) return question
  const asked = {
    purpose,
    recipientOrganisation: organisation,
    recipientGroup: group,
    here: undefined,
  }
  return { ...question, tellsBack: tellsBackSoFar(consents, asked) }
}

function PurposeChoice(props: {
  question: AskedQuestion
  onChange: (question: AskedQuestion) => void
}): ReactNode {
  const text = useText()
  return (
    <Select<Purpose>
      label={text('consent.purpose')}
      description={text('consent.purpose.help')}
      value={props.question.purpose}
      onChange={(purpose) =>
        props.onChange({ ...props.question, purpose, organisation: undefined, group: undefined })
      }
      options={[...purposes, ...protectedPurposes].map((value) => {
        const word = choiceWord('purpose', value)
        return { value, label: word === undefined ? value : text(word) }
      })}
    />
  )
}
