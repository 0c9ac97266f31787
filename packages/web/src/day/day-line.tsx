import type { SecondPersonOf } from '@cobijo/domain/case/reminders'
import type { DayItem } from '@cobijo/domain/views/day/day-item'
import type { ReactNode } from 'react'
import {
  authorityName,
  deadlineWords,
  startWords,
  usePackLanguage,
} from '../clock/deadline-words.ts'
import { useReceivesNotices } from '../clock/receives-notices.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { caseloadDraft, draftPlace, figureDraft, rowDraft } from '../forms/fields/draft-names.ts'
import type { MessageId } from '../language/es.ts'
import { useClock, useDistance } from '../language/spans.ts'
import { useText } from '../language/text.tsx'
import { demandRungs } from '../legal-demand/demand-rungs.ts'
import { links } from '../links.ts'
import { taskWord } from '../plan/task-word.ts'
import { placeOfReferralDraft } from '../referrals/sending/referral-draft.ts'
import { Link } from '../ui/action/link.tsx'
import { StatusLine, type StatusLineProps } from '../ui/feedback/status-line.tsx'

/** One thing to do: a verb, whom it is about, by when, since when. The whole line leads there. */
export function DayLine(props: { item: DayItem }): ReactNode {
  const words = useWords(props.item)
  const when = useWhen(props.item)
  const href = placeOf(props.item)
  const detail =
    props.item.people === undefined ? (
      words.detail
    ) : (
      <>
        {words.detail} <EachOf item={props.item} people={props.item.people} />
      </>
    )
  return (
    <StatusLine
      tone={toneOf(props.item)}
      {...(detail === undefined ? {} : { detail })}
      {...(when === undefined ? {} : { when })}
      {...(href === undefined ? {} : { href })}
    >
      {words.todo}
    </StatusLine>
  )
}

/** Each by her name, with the way to her own: none is put behind a button. */
function EachOf(props: { item: DayItem; people: NonNullable<DayItem['people']> }): ReactNode {
  return (
    <span className="day-people">
      {props.people.map(({ stream, label }) => (
        <Link key={stream} href={placeOf({ ...props.item, stream }) ?? links.myDay()}>
          {label}
        </Link>
      ))}
    </span>
  )
}

interface Words {
  readonly todo: ReactNode
  readonly detail?: string
}

const clockVerbs = {
  holder: 'day.clock.do',
  authority: 'day.clock.follow',
  person: 'day.clock.hers',
} as const

const questionVerbs = {
  'answer-capacity': ['day.answer-capacity', 'day.answer-capacity.detail'],
  'release-capacity': ['day.release-capacity', 'day.release-capacity.detail'],
  'capacity-held': ['day.capacity-held', 'day.capacity-held.detail'],
  'capacity-nobody': ['day.capacity-nobody', 'day.capacity-nobody.detail'],
} as const

function useWords(item: DayItem): Words {
  const text = useText()
  const language = usePackLanguage()
  const clock = useClock()
  const receives = useReceivesNotices()
  const responsibleOf = ({ responsible }: DayItem): string | undefined =>
    responsible === undefined ? undefined : text('day.responsible', { who: responsible })
  const who = item.label === '' ? text('day.nobody') : item.label
  const count = Number(item.label)
  const urgency = item.urgency === undefined ? undefined : text(urgencyInWords[item.urgency])
  const said = (...parts: (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(' · ')
  const about = (todo: string): ReactNode =>
    item.about === undefined ? (
      todo
    ) : (
      <>
        {todo} · <span className="unbroken">{item.about}</span>
      </>
    )
  switch (item.kind) {
    case 'answer-referral':
      return {
        todo: about(text('day.answer-referral', { who })),
        detail: said(urgency, text('day.answer-referral.detail')),
      }
    case 'referral-unanswered':
      return {
        todo: about(
          text(item.part === 'now' ? 'day.referral-late' : 'day.referral-unanswered', { who }),
        ),
        detail: said(urgency, text('day.referral-unanswered.detail')),
      }
    case 'referral-declined':
      return {
        todo: about(text('day.referral-declined')),
        detail: said(urgency, text('day.referral-declined.detail', { who })),
      }
    case 'first-night':
    case 'case-reminder': {
      // As the list of people says it: of a person, not of a referral's clock.
      const word =
        item.urgency === undefined
          ? undefined
          : item.isUrgencyAssumed === true
            ? 'case.urgency-unasked'
            : choiceWord('urgency', item.urgency)
      const detail = said(word === undefined ? undefined : text(word), responsibleOf(item))
      return {
        todo: text(item.kind === 'first-night' ? 'day.first-night' : 'day.case-reminder', { who }),
        ...(detail === '' ? {} : { detail }),
      }
    }
    case 'task': {
      const word = taskWord(item.code)
      const what = text(
        item.code === 'left-out' ? 'day.tasks-left-out' : (word ?? 'plan.task.sealed'),
      )
      const detail = said(responsibleOf(item))
      return { todo: text('day.task', { what, who }), ...(detail === '' ? {} : { detail }) }
    }
    case 'approval': {
      const word = choiceWord('approvalOf', item.code ?? '')
      const what = text(word ?? 'approval.title').toLowerCase()
      return { todo: text('day.approval', { what, who }), detail: text('day.approval.detail') }
    }
    case 'payment': {
      const word = choiceWord('paymentKind', item.code ?? '')
      const what = text(word ?? 'payment.title').toLowerCase()
      return { todo: text('day.payment', { what, who }), detail: text('day.payment.detail') }
    }
    case 'second-person': {
      const what = text(secondPersonWord(item.code))
      return {
        todo: text('day.second-person', { what, who }),
        detail: text('day.second-person.detail'),
      }
    }
    case 'cases-came':
      return { todo: text('day.cases-came', { count }), detail: text('day.cases-came.detail') }
    case 'transfer':
      if (item.code === 'came')
        return {
          todo: text('day.transfer-came', { who }),
          detail: text('day.transfer-came.detail'),
        }
      return item.code === 'declined'
        ? { todo: text('day.transfer-back', { who }), detail: text('day.transfer-back.detail') }
        : { todo: text('day.transfer', { who }), detail: text('day.transfer.detail') }
    case 'clock': {
      const rule = deadlineWords(item.code)
      const whom = item.people ? text(peopleWords(rule?.startsAt), { count }) : who
      const authority = rule?.notice && authorityName(rule.notice.to, language)
      const what = rule?.labels[language] ?? text('clock.unknown')
      const todo =
        item.lacks === 'number'
          ? text('day.clock.number', { what, who: whom })
          : item.lacks === 'writing'
            ? text('day.clock.writing', { what, who: whom })
            : authority !== undefined
              ? text(receives(rule?.notice?.to) ? 'day.clock.received' : 'day.clock.tell', {
                  authority,
                  who: whom,
                })
              : text(clockVerbs[rule?.binds ?? 'holder'], { what, who: whom })
      const started =
        item.since === undefined
          ? undefined
          : text(startWords(rule?.startsAt), { when: clock(item.since) })
      const detail = said(started, responsibleOf(item))
      return { todo, ...(detail === '' ? {} : { detail }) }
    }
    case 'consent-ends':
      return {
        todo: about(text('day.consent-ends')),
        detail: text(isOver(item) ? 'day.consent-ended.detail' : 'day.consent-ends.detail', {
          who,
        }),
      }
    case 'review-emergency':
      return {
        todo: text('day.review-emergency', { who }),
        detail: text('day.review-emergency.detail'),
      }
    case 'essential-opened':
      return {
        todo: text('day.essential-opened', { who }),
        detail: text('day.essential-opened.detail'),
      }
    case 'access-ended':
      return {
        todo: text('day.access-ended', { who }),
        detail: text('day.access-ended.detail'),
      }
    case 'erase-group': {
      const list = item.label === '' ? text('group.page') : item.label
      return item.code === 'ask'
        ? {
            todo: text('day.erase-group.ask', { who: list }),
            detail: text('day.erase-group.ask.detail'),
          }
        : { todo: text('day.erase-group', { who: list }), detail: text('day.erase-group.detail') }
    }
    case 'house-call': {
      const what = text(choiceWord('incidentKind', item.code ?? '') ?? 'house.incident')
      return {
        todo: about(text('day.house-call', { who: item.label })),
        detail: text('day.house-call.what', { what }),
      }
    }
    case 'take-over-shift':
      return {
        todo: text('day.take-over-shift', {
          who: item.label === '' ? text('house.nameless') : item.label,
        }),
        detail: text('day.take-over-shift.detail'),
      }
    case 'shift-uncovered':
      return {
        todo: text(item.code === 'today' ? 'day.shift-uncovered' : 'day.shift-uncovered.tomorrow', {
          who: item.label === '' ? text('house.nameless') : item.label,
        }),
        detail: text('day.shift-uncovered.detail'),
      }
    case 'bed-held':
      return { todo: about(text('day.bed-held', { who })), detail: text('day.bed-held.detail') }
    case 'answer-capacity':
    case 'release-capacity':
    case 'capacity-held':
    case 'capacity-nobody': {
      const [verb, detail] = questionVerbs[item.kind]
      return { todo: text(verb, { who, count: Number(item.code) }), detail: text(detail) }
    }
    case 'capacity-wait':
      return { todo: text('day.capacity-wait', { count: Number(item.code) }), detail: who }
    case 'answer-tip':
      return {
        todo: text('day.answer-tip'),
        detail: said(urgency, text('day.answer-tip.detail')),
      }
    case 'legal-demand': {
      const rung = demandRungs[item.code ?? '']
      return {
        todo: text('day.legal-demand'),
        ...(rung === undefined ? {} : { detail: text(rung) }),
      }
    }
    case 'tip-receipt':
      return { todo: text('day.tip-receipt', { who }), detail: text('day.tip-receipt.detail') }
    case 'verification-children':
      return {
        todo: text('day.verification-children', { count: Number(item.code) }),
        detail: text('day.verification', { order: item.label || text('verification.no-number') }),
      }
    case 'verification-incomplete':
      return {
        todo: text('day.verification-incomplete'),
        detail: text('day.verification', { order: item.label || text('verification.no-number') }),
      }
    case 'certificate-ends':
      return {
        todo: text(item.code === 'ended' ? 'day.certificate-ended' : 'day.certificate-ends'),
        detail: text('day.certificate-ends.detail', { course: item.label }),
      }
    case 'needs-attention':
      return { todo: text('day.needs-attention'), detail: text('day.needs-attention.detail') }
    case 'draft':
      return {
        todo: about(
          text(
            placeOfReferralDraft(item.label) !== undefined
              ? 'day.draft.refer'
              : draftPlace(item.label) === links.registerPerson()
                ? 'day.draft.register'
                : item.label.startsWith(rowDraft(''))
                  ? 'day.draft.row'
                  : item.label.startsWith(caseloadDraft(''))
                    ? 'day.draft.caseload'
                    : item.label.startsWith(figureDraft(undefined))
                      ? 'day.draft.figure'
                      : draftPlace(item.label)?.startsWith(links.beds()) === true
                        ? 'day.draft.beds'
                        : 'day.draft.case',
          ),
        ),
        detail: text('day.draft.detail'),
      }
    case 'confirm-recovery':
      return { todo: text('day.confirm-recovery'), detail: text('day.confirm-recovery.detail') }
    case 'admit-member':
      return { todo: text('day.admit-member', { count }) }
    case 'admit-organisation':
      return { todo: text('day.admit-organisation', { count }) }
    case 'agreement-proposed':
      return { todo: text('agreement.day.proposed', { who }) }
    case 'agreement-ending':
      return { todo: text('agreement.day.ending', { who }) }
    case 'envelope-outdated':
      return {
        todo: text('day.envelope-outdated', { count }),
        detail: text('day.envelope-outdated.detail'),
      }
    default:
      return item.kind satisfies never
  }
}

function peopleWords(startsAt: string | undefined): 'day.children' | 'day.people' {
  return startsAt === 'child-contacted' || startsAt === 'child-to-hand-over'
    ? 'day.children'
    : 'day.people'
}

function isOver({ dueAt }: DayItem): boolean {
  return dueAt !== undefined && dueAt <= Date.now()
}

export const urgencyInWords = {
  immediate: 'day.urgency.immediate',
  urgent: 'day.urgency.urgent',
  ordinary: 'day.urgency.ordinary',
} as const

function useWhen({ kind, dueAt, since }: DayItem): string | undefined {
  const text = useText()
  const clock = useClock()
  const distance = useDistance()
  if (kind === 'consent-ends' && dueAt !== undefined)
    return text(dueAt <= Date.now() ? 'day.ended' : 'day.ends', { when: clock(dueAt) })
  if (dueAt !== undefined && dueAt <= Date.now())
    return text('day.overdue', { when: distance(dueAt) })
  if (dueAt !== undefined) return text('day.due', { when: clock(dueAt) })
  return since === undefined ? undefined : text('day.since', { when: clock(since) })
}

/** Whoever looks too late at these has lost something. */
const asksAnyway: readonly DayItem['kind'][] = ['referral-declined', 'consent-ends']

/** Her own right that has passed is no failure (BR-29), and what is waited for is the authority’s. */
function isOursOverdue({ kind, code }: DayItem): boolean {
  return kind === 'clock' && deadlineWords(code)?.binds === 'holder'
}

/** danger is for danger to a person: what cannot wait a day, and is due. */
function toneOf(item: DayItem): NonNullable<StatusLineProps['tone']> {
  if (item.part === 'now')
    return item.urgency === 'immediate' || isOursOverdue(item) ? 'danger' : 'needs'
  return item.part === 'waiting-for-me' || asksAnyway.includes(item.kind) ? 'needs' : 'plain'
}

function placeOf({ kind, stream, label, code }: DayItem): string | undefined {
  switch (kind) {
    case 'draft':
      return placeOfReferralDraft(label) ?? draftPlace(label)
    case 'confirm-recovery':
      return `${links.organisation()}#recuperacion`
    case 'admit-member':
      return links.organisation()
    case 'agreement-proposed':
    case 'agreement-ending':
      return `${links.organisation()}#convenios`
    case 'cases-came':
      return `${links.cases()}?mias=si`
    case 'admit-organisation':
      return links.network()
    case 'essential-opened':
    case 'access-ended':
    case 'needs-attention':
      return stream === undefined ? undefined : links.caseFile(stream)
    case 'erase-group':
      return stream === undefined ? undefined : links.group(stream)
    case 'house-call':
    case 'take-over-shift':
    case 'bed-held':
      return stream === undefined ? undefined : links.house(stream)
    case 'shift-uncovered':
      return stream === undefined ? undefined : links.house(stream, 'planear')
    case 'answer-capacity':
    case 'release-capacity':
    case 'capacity-held':
    case 'capacity-nobody':
    case 'capacity-wait':
      return stream === undefined ? undefined : links.bedQuestion(stream)
    case 'legal-demand':
      return links.legalDemands()
    case 'answer-tip':
    case 'tip-receipt':
      return stream === undefined ? undefined : links.tip(stream)
    case 'verification-children':
    case 'verification-incomplete':
      return stream === undefined ? undefined : links.verification(stream)
    case 'certificate-ends':
      return stream === undefined ? undefined : links.training(stream)
    case 'review-emergency':
      return stream === undefined ? undefined : links.casePart(stream, 'acceso')
    case 'first-night':
      return stream === undefined ? undefined : links.caseForm(stream, 'primera-noche')
    case 'consent-ends':
      return stream === undefined ? undefined : links.casePart(stream, 'acceso')
    case 'case-reminder':
    case 'transfer':
      return stream === undefined ? undefined : links.caseFile(stream)
    case 'task':
    case 'approval':
      return stream === undefined ? undefined : links.casePart(stream, 'plan')
    case 'second-person':
      return stream === undefined
        ? undefined
        : links.casePart(stream, code === 'exclusion' ? 'entrevista' : 'tramites')
    case 'payment':
      return stream === undefined ? undefined : links.casePart(stream, 'apoyos')
    case 'clock':
      if (stream === undefined) return undefined
      // A visit is met by its own form, which asks how she is.
      return deadlineWords(code)?.startsAt === 'returned'
        ? links.caseForm(stream, 'visita')
        : links.casePart(stream, 'plazos')
    default:
      return stream === undefined ? undefined : links.referral(stream)
  }
}

const secondPersonWords = {
  'consular-contact': 'day.second-person.consular-contact',
  'lift-prohibition': 'day.second-person.lift-prohibition',
  exclusion: 'day.second-person.exclusion',
} as const satisfies Readonly<Record<SecondPersonOf, MessageId>>

/** What a newer version asks a second person for is named as no more than that. */
function secondPersonWord(code: string | undefined): MessageId {
  const known: Readonly<Partial<Record<string, MessageId>>> = secondPersonWords
  return known[code ?? ''] ?? 'day.second-person.other'
}
