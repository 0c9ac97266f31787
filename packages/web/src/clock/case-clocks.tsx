import { sourceIn } from '@cobijo/countries/shape/code-entry'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { clockStanding, isOpenClock, type Clock } from '@cobijo/domain/clock/clocks'
import { childNoticeGiven } from '@cobijo/domain/clock/notice/child-notice-given'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { clockKey } from './clock-key.ts'
import { authorityName, deadlineWords, startWords, usePackLanguage } from './deadline-words.ts'
import { useReceivesNotices } from './receives-notices.ts'
import { standingTones, standingWords, useDueWords } from './due-words.ts'

/** What is due for her, by which law, since when and what met it; what is open first. What is red stays red. */
export function CaseClocks(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { clocks } = props.file
  if (clocks.length === 0)
    return <EmptyState title={text('clock.none')}>{text('clock.none.words')}</EmptyState>
  const ordered = [...clocks.filter(isOpenClock), ...clocks.filter((clock) => !isOpenClock(clock))]
  return (
    <div className="stack stack-tight">
      <p className="field-description">{text('clock.intro')}</p>
      {props.file.state.value === 'closed' && clocks.some(isOpenClock) && (
        <Banner tone="needs" title={text('clock.case-closed')}>
          {text('clock.case-closed.words')}
        </Banner>
      )}
      <ChildNotice {...props} />
      {ordered.map((clock) => (
        <Line key={clockKey(props.file, clock)} clock={clock} {...props} />
      ))}
    </div>
  )
}

/** Whoever cannot read the notice is not told that it is missing. */
function ChildNotice(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const rung = childNoticeGiven(props.file)
  if (rung?.state !== 'open' || !reads.includes('care')) return null
  return (
    <Banner tone="needs" title={text('clock.child-first')}>
      {text('clock.child-first.words')}
      <LadderSteps
        {...props}
        ladder={[rung]}
        words={{ [rung.code]: 'clock.add.notice' }}
        forms={{}}
        label={text('clock.child-first')}
      />
    </Banner>
  )
}

function Line(props: { clock: Clock; file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const due = useDueWords()
  const moment = usePlainMoment()
  const receives = useReceivesNotices()
  const { clock, file } = props
  const standing = clockStanding(clock, Date.now())
  const rule = deadlineWords(clock.deadline)
  const isStartUnknown =
    clock.isBeginningUnknown === true ||
    (isRefusal(clock.due) && clock.due.code === 'start-not-known')
  // Nobody is reminded of it while the case is closed; what is late or lacks its proof stays so.
  const word =
    clock.lacks === 'writing'
      ? 'clock.standing.lacks-writing'
      : standing === 'running' && file.state.value === 'closed'
        ? 'clock.standing.open'
        : standingWords[standing]
  const untold = file.notices.filter(
    ({ deadline, toldAt, isTakenBack }) =>
      deadline === clock.deadline && toldAt === undefined && !isTakenBack,
  )
  // Nobody tried of whom nobody says that she did: such a note asks how it was.
  const tries = untold.filter(({ said }) => said.how === 'no-answer')
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>{rule?.labels[language] ?? text('clock.unknown')}</strong>
          <Tag tone={standingTones[standing]}>{text(word)}</Tag>
          <Tag>{text(bindsInWords[clock.binds])}</Tag>
        </span>
        <p>
          {due(clock)}
          {!isStartUnknown && (
            <> · {text(startWords(clock.event), { when: moment(clock.startedAt) })}</>
          )}
        </p>
        {clock.notice !== undefined && (
          <p>
            {text(receives(clock.notice.to) ? 'clock.notice.here' : 'clock.notice.to', {
              authority: authorityName(clock.notice.to, language),
            })}
          </p>
        )}
        <Met {...props} />
        {clock.met === undefined && tries.length > 0 && (
          <p>
            {text('clock.tried', {
              count: tries.reduce((sum, { said }) => sum + (said.tries ?? 1), 0),
            })}
          </p>
        )}
        {clock.met === undefined && untold.length > tries.length && (
          <p>{text('clock.notice.manner-unsaid')}</p>
        )}
        {rule !== undefined && (
          <p className="field-description">
            {sourceIn(rule, language)} · {text(evidenceInWords[rule.evidence])}
          </p>
        )}
      </div>
      <Act {...props} />
    </div>
  )
}

const bindsInWords = {
  holder: 'clock.binds.holder',
  authority: 'clock.binds.authority',
  person: 'clock.binds.person',
} as const

export const evidenceInWords = {
  law: 'clock.evidence.law',
  source: 'clock.evidence.source',
  design: 'clock.evidence.design',
  unverified: 'clock.evidence.unverified',
} as const

const metInWords = {
  notice: 'clock.met.notice',
  done: 'clock.met.done',
  'nothing-owed': 'clock.met.nothing-owed',
  'by-itself': 'clock.met.by-itself',
} as const

/** What met it, when, and who wrote that. */
function Met(props: { clock: Clock; file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { met } = props.clock
  if (met === undefined) return null
  const who = authorOf(props, met.by)
  return (
    <p>
      {text(metInWords[met.how], { when: moment(met.at) })}
      {who === undefined ? '' : ` · ${who}`}
    </p>
  )
}

function authorOf(
  { file, people }: { file: CaseFile; people: People },
  hash: EntryHash,
): string | undefined {
  const item = file.timeline.find((each) => each.hash === hash)
  if (item?.kind !== 'entry') return undefined
  return (
    people.members.find(({ id }) => id === item.member)?.name ??
    people.organisation(item.organisation)
  )
}

/** The one thing to do about it now, and what else may be said. */
function Act(props: { clock: Clock; file: CaseFile }): ReactNode {
  const text = useText()
  const receives = useReceivesNotices()
  const { clock, file } = props
  const to = (form: 'aviso' | 'plazo'): string =>
    links.caseForm(file.stream, form, clockKey(file, clock))
  const isOpen = isOpenClock(clock)
  return (
    <span className="row">
      {isOpen && clock.isBeginningUnknown === true && (
        <Link href={links.caseForm(file.stream, 'senales')} look="action">
          {text('clock.act.say-when')}
        </Link>
      )}
      {clock.notice !== undefined && (
        <Link href={to('aviso')} look={isOpen ? 'primary' : 'action'}>
          {text(
            clock.met === undefined
              ? receives(clock.notice.to)
                ? 'clock.act.received'
                : 'clock.act.notify'
              : clock.lacks === 'number'
                ? 'clock.act.number'
                : 'clock.act.complete',
          )}
        </Link>
      )}
      <Link href={to('plazo')} look="action">
        {text(isOpen ? (clock.notice ? 'clock.act.other' : 'clock.act.meet') : 'clock.act.correct')}
      </Link>
    </span>
  )
}
