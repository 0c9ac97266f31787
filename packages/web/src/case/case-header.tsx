import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registerFields } from '@cobijo/domain/case/case-registers'
import { standingValues } from '@cobijo/domain/case/register'
import { calledInFull, caseCode, isUrgencyAssumed, registrationOf } from '@cobijo/domain/views/card'
import { isOpenClock } from '@cobijo/domain/clock/clocks'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { ReactNode } from 'react'
import { deadlineWords, usePackLanguage } from '../clock/deadline-words.ts'
import { useDueWords } from '../clock/due-words.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { useSession } from '../device/device-context.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
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
  if (urgency === undefined || urgency === 'ordinary') return null
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

/** What must be known before anything else, on a screen of 320 pixels. */
export function CaseHeader(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const words = useWordsOfValues()
  const language = usePackLanguage()
  const due = useDueWords()
  const { reads, organisation } = useSession()
  const { file, people } = props
  const { registers } = file
  const age = file.ageGroup.value
  const needs = file.protectiveNeeds.flatMap((each) => each.needs)
  const next = file.reminders.find(({ about }) => about !== 'clock')
  const clock = file.clocks.find((each) => isOpenClock(each) && !isRefusal(each.due))
  const registered = registrationOf(file)
  return (
    <header className="case-header">
      <div className="row case-tags">
        {age !== undefined && (
          <Tag tone={age === 'adult' ? 'plain' : 'needs'} icon="person">
            {age === 'age-in-doubt'
              ? text('case.age-in-doubt')
              : wordOf(choiceWord('ageGroup', age), age)}
          </Tag>
        )}
        {file.state.value === 'closed' && <Tag>{text('fields.state.closed')}</Tag>}
        <UrgencyTag file={file} />
        {registers.selfHarmAlert?.value === 'yes' && (
          <Tag tone="danger" icon="alert">
            {text('case.alert.self-harm')}
          </Tag>
        )}
        {(registers.allergies?.value ?? []).length > 0 && (
          <Tag tone="danger" icon="alert">
            {text('case.alert.allergies', { what: (registers.allergies?.value ?? []).join(', ') })}
          </Tag>
        )}
        {registers.seizures?.value === 'yes' && (
          <Tag tone="danger" icon="alert">
            {text('case.alert.seizures')}
          </Tag>
        )}
        {registers.pregnancy?.value === 'yes' && (
          <Tag tone="needs">{text('case.alert.pregnancy')}</Tag>
        )}
        {(registers.mustNotBeTold?.value ?? []).length > 0 && (
          <Tag tone="danger" icon="lock">
            {text('case.alert.must-not-be-told')}
          </Tag>
        )}
        {needs.map((need) => (
          <Tag key={need} tone="danger" icon="alert">
            {wordOf(choiceWord('needs', need), need)}
          </Tag>
        ))}
      </div>
      <DefinitionList
        columns={2}
        items={[
          {
            term: text('fields.languages'),
            value:
              registers.languages?.value &&
              `${words('languages', registerFields.languages.kind, registers.languages.value)}${
                registers.interpreterNeeded?.value === 'yes' ? ` · ${text('case.interpreter')}` : ''
              }`,
          },
          {
            term: text('fields.sleepsWhere'),
            value: reads.includes('placement') ? (
              standingValues(registers.sleepsWhere)
                .map((value) => words('sleepsWhere', registerFields.sleepsWhere.kind, value))
                .join(' · ')
            ) : (
              <SealedMark look="inline" />
            ),
          },
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
                  value: `${deadlineWords(clock.deadline)?.labels[language] ?? text('clock.unknown')} · ${due(clock)}`,
                },
              ]),
          ...(next === undefined
            ? []
            : [{ term: text('case.next-reminder'), value: moment(next.at) }]),
        ]}
      />
    </header>
  )

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
