import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ClockCompartment } from '@cobijo/domain/clock/clock-rule'
import { noticeFields, noticeManners } from '@cobijo/domain/clock/notice/authority-notified'
import { choice } from '@cobijo/domain/journal/value-kind'
import { useState, type ReactNode } from 'react'
import { CaseForm } from '../forms/case-form.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import { useText } from '../language/text.tsx'
import { askedAs, inputOf, noticeAsked } from './clock-fields.ts'
import { useReceivesNotices } from './receives-notices.ts'
import { authorityName, deadlineWords, usePackLanguage } from './deadline-words.ts'

const first: FormGroup = {
  id: 'notice',
  title: 'clock.notice.what',
  intro: 'clock.notice.intro',
  fields: [
    { name: 'noticeManner' },
    { name: 'noticeTries', isAsked: ({ noticeManner }) => noticeManner === 'no-answer' },
    { name: 'toldAt', expected: 'past' },
    { name: 'noticeNumber', isAsked: ({ noticeManner }) => noticeManner !== 'no-answer' },
    { name: 'toldPost', isAsked: ({ noticeManner }) => noticeManner !== 'no-answer' },
    {
      name: 'toldWords',
      rows: 2,
      isAsked: ({ noticeManner }) => noticeManner !== 'no-answer',
    },
    { name: 'personTold' },
  ],
}
const received: FormGroup = {
  id: 'notice',
  title: 'clock.notice.what',
  intro: 'clock.notice.here.intro',
  fields: [
    { name: 'noticeManner' },
    { name: 'toldAt', expected: 'past' },
    { name: 'noticeNumber' },
    { name: 'toldWords', rows: 2 },
    { name: 'personTold' },
  ],
}
const later: FormGroup = {
  id: 'notice',
  title: 'clock.notice.more',
  fields: [
    { name: 'noticeNumber' },
    { name: 'noticeManner' },
    { name: 'toldAt', expected: 'past' },
    { name: 'personTold' },
    { name: 'takenBack' },
    { name: 'noticeWhy', rows: 2, isAsked: ({ takenBack }) => takenBack === true },
  ],
}

/** Whom to tell, by which deadline; `of` names the entry that set it going, where this reader sees it. */
export interface NoticeToGive {
  readonly to: string
  readonly deadline: string
  readonly of?: string | undefined
  readonly lies: ClockCompartment
  /** Under which name its draft is kept. */
  readonly draft: string
}

/** Nobody rings herself in vain, and only the authority itself receives. */
function mannersOf(isHere: boolean): readonly (typeof noticeManners)[number][] {
  return noticeManners.filter((manner) => manner !== (isHere ? 'no-answer' : 'received-here'))
}

/** That an authority was told, or could not be reached; later the number that it gave. Nothing of it is needed to save (W4). */
export function NoticeForm(props: {
  file: CaseFile
  asked: NoticeToGive
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const { file, asked: notice } = props
  const stream = file.stream ?? ''
  const { to } = notice
  // What was told and stands: a later entry adds its number or corrects it.
  const told = file.notices.findLast(
    ({ deadline, authority, toldAt }) =>
      deadline === notice.deadline && authority === to && toldAt !== undefined,
  )
  const [now] = useState(() => Math.floor(Date.now() / 60_000) * 60_000)
  const isHere = useReceivesNotices()(to)
  const begun = isHere ? received : first
  const groups = [told === undefined ? begun : later]
  const asked = groups.flatMap(({ fields }) => fields)
  const declared = Object.fromEntries(
    Object.entries(noticeAsked).map(([name, field]) => [
      name,
      {
        kind: field === 'how' ? choice(mannersOf(isHere)) : noticeFields[field],
        compartment: notice.lies,
      },
    ]),
  )
  const input = (values: Values): Values => {
    const shown = asked.filter(({ isAsked }) => isAsked?.(values) ?? true).map(({ name }) => name)
    const answers = Object.fromEntries(
      Object.entries(values).filter(([name]) => shown.includes(name)),
    )
    return {
      ...inputOf(noticeAsked, answers),
      case: stream,
      deadline: notice.deadline,
      ...(notice.of === undefined ? {} : { of: notice.of }),
      ...(told === undefined ? {} : { continues: told.id }),
    }
  }
  return (
    <CaseForm
      stream={stream}
      form={`aviso.${notice.draft}`}
      command="notify-authority"
      groups={() => groups}
      declared={declared}
      inputFrom={input}
      // As it would count were nothing said; on the screen it can be put right.
      initial={
        told === undefined
          ? { toldAt: now, ...(isHere ? { noticeManner: 'received-here' } : {}) }
          : {}
      }
      saysNothingAlone={told === undefined ? ['toldAt'] : []}
      fieldFor={(refused) => askedAs(noticeAsked, refused)}
      onSaved={props.onSaved}
    >
      <p>
        <strong>
          {text(isHere ? 'clock.notice.here' : 'clock.notice.to', {
            authority: authorityName(to, language),
          })}
        </strong>
      </p>
      <p className="field-description">
        {deadlineWords(notice.deadline)?.labels[language] ?? text('clock.unknown')}
      </p>
    </CaseForm>
  )
}
