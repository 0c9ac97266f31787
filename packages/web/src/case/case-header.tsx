import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registerFields } from '@cobijo/domain/case/case-registers'
import { standingValues } from '@cobijo/domain/case/register'
import {
  calledInFull,
  caseCode,
  isNoHour,
  isUrgencyAssumed,
  registrationOf,
} from '@cobijo/domain/views/card'
import { hasDied } from '@cobijo/domain/death/death'
import { isOpenClock } from '@cobijo/domain/clock/clocks'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { ReactNode } from 'react'
import { deadlineWords, usePackLanguage } from '../clock/deadline-words.ts'
import { useDueWords } from '../clock/due-words.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { RiskTag, useRiskInWords } from '../plan/risk-tag.tsx'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { useSession } from '../device/device-context.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { useAgeInWords } from './age-in-words.ts'
import { AlertsAtAGlance } from './alerts-at-a-glance.tsx'
import type { People } from './use-people.ts'
import { useWordsOfValues } from './use-words-of-values.ts'

/** What a case is called aloud: the name she uses here, with her name as written where it can be read; else the code. */
export function nameOrCode(file: CaseFile): string {
  return calledInFull(file) ?? caseCode(file.stream)
}

/** The same with the code beside the name, where one must not be taken for another. */
export function nameAndCode(file: CaseFile): string {
  const code = caseCode(file.stream)
  const called = nameOrCode(file)
  return called === code ? code : `${called} · ${code}`
}

/**
 * Nobody's word is said to be nobody's. Where the registration cannot be opened, that of the server stands for whoever said it and for
 * whom nobody asked, and tells neither; only "at once" is never assumed.
 */
function UrgencyTag({ file }: { readonly file: CaseFile }): ReactNode {
  const text = useText()
  const urgency = file.urgency.value
  if (urgency === undefined || urgency === 'ordinary' || hasDied(file)) return null
  const isAssumed = isUrgencyAssumed(file)
  const word = choiceWord('urgency', urgency)
  return (
    <Tag tone="needs" icon="clock">
      {isAssumed === true
        ? text('case.urgency-unasked')
        : isAssumed === undefined && urgency === 'urgent'
          ? text('case.urgency-unknown')
          : word === undefined
            ? urgency
            : text(word)}
    </Tag>
  )
}

/** The house where she sleeps, or the way to a bed for her. */
function SleepsWhere(props: { file: CaseFile; children: string }): ReactNode {
  const text = useText()
  const { file, children } = props
  const [place] = file.sleepingPlaces
  if (place !== undefined)
    return (
      <Link href={links.house(place.house)} look="text">
        {children}
      </Link>
    )
  if (children !== '' || file.state.value !== 'open') return children
  return (
    <Link href={`${links.houses()}?de=${encodeURIComponent(file.stream ?? '')}`} look="text">
      {text('house.look-for-bed')}
    </Link>
  )
}

/** What must be known before anything else, on a screen of 320 pixels. */
export function CaseHeader(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const words = useWordsOfValues()
  const language = usePackLanguage()
  const due = useDueWords()
  const ageInWords = useAgeInWords()
  const { reads, organisation } = useSession()
  const riskInWords = useRiskInWords()
  const { file, people } = props
  const { registers } = file
  const age = file.ageGroup.value
  const needs = file.protectiveNeeds.flatMap((each) => each.needs)
  const next = file.reminders.find(({ about }) => !isNoHour(about))
  const clock = file.clocks.find((each) => isOpenClock(each) && !isRefusal(each.due))
  const registered = registrationOf(file)
  return (
    <header className="case-header">
      <div className="row case-tags">
        {age !== undefined && (
          <Tag tone={age === 'adult' ? 'plain' : 'needs'} icon="person">
            {ageInWords(file, 'case.age-in-doubt')}
          </Tag>
        )}
        {file.state.value === 'closed' && <Tag>{text('fields.state.closed')}</Tag>}
        <UrgencyTag file={file} />
        <AlertsAtAGlance registers={registers} look="full" />
        {needs.map((need) => (
          <Tag key={need} tone="danger" icon="alert">
            {wordOf(choiceWord('needs', need), need)}
          </Tag>
        ))}
      </div>
      <DefinitionList
        columns={2}
        items={[
          ...riskItem(),
          {
            term: text('fields.languages'),
            value:
              registers.languages?.value &&
              `${words('languages', registerFields.languages.kind, registers.languages.value)}${
                registers.interpreterNeeded?.value === 'yes' ? ` · ${text('case.interpreter')}` : ''
              }`,
          },
          // Of whoever died nobody asks where she sleeps tonight.
          ...(hasDied(file)
            ? []
            : [
                {
                  term: text('fields.sleepsWhere'),
                  value: reads.includes('placement') ? (
                    <SleepsWhere file={file}>
                      {standingValues(registers.sleepsWhere)
                        .map((value) =>
                          words('sleepsWhere', registerFields.sleepsWhere.kind, value),
                        )
                        .join(' · ')}
                    </SleepsWhere>
                  ) : (
                    <SealedMark look="inline" />
                  ),
                },
              ]),
          {
            term: text('fields.responsible'),
            value: responsibleInWords(),
          },
          ...(registered === undefined
            ? []
            : [
                {
                  term: text('case.registered'),
                  value: text('case.said-by', {
                    who: people.organisation(registered.organisation),
                    when: moment(registered.recordedAt),
                  }),
                },
              ]),
          ...(clock === undefined
            ? []
            : [
                {
                  term: text('case.next-deadline'),
                  value: (
                    <>
                      {`${deadlineWords(clock.deadline)?.labels[language] ?? text('clock.unknown')} · ${due(clock)}`}
                      {clock.isBeginningUnknown === true && (
                        <>
                          {' · '}
                          <Link href={links.caseForm(file.stream, 'senales')} look="text">
                            {text('clock.act.say-when')}
                          </Link>
                        </>
                      )}
                    </>
                  ),
                },
              ]),
          ...(next === undefined
            ? []
            : [{ term: text('case.next-reminder'), value: moment(next.at) }]),
        ]}
      />
    </header>
  )

  /** Whoever does not read what was assessed is not shown what her age alone would say. */
  function riskItem(): readonly { term: string; value: ReactNode }[] {
    const { overall, assessments } = file.risk
    const term = text('plan.risk')
    if (!reads.includes('care')) return [{ term, value: <SealedMark look="inline" /> }]
    if (overall === undefined) return []
    return [
      {
        term,
        value:
          assessments.length === 0 ? (
            text('plan.risk.not-assessed', { level: riskInWords(overall).toLocaleLowerCase() })
          ) : (
            <RiskTag level={overall} />
          ),
      },
    ]
  }

  /** Names of members are sealed to their own organisation. */
  function responsibleInWords(): string | undefined {
    const { value, current } = file.responsible
    if (value === undefined) return text('case.responsible.shift')
    const here = people.members.find(({ id }) => id === value)?.name
    const by = current.find((each) => each.value === value)?.organisation
    return here !== undefined || by === undefined || by === organisation
      ? here
      : text('case.responsible.elsewhere', { who: people.organisation(by) })
  }

  function wordOf(id: ReturnType<typeof choiceWord>, bare: string): string {
    return id === undefined ? bare : text(id)
  }
}
