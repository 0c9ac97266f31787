import type { OpenedReferral } from '@cobijo/contract/device/sharing/referrals-api'
import { Fragment, type ReactNode } from 'react'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useExpectedDay } from '../referrals/use-expected-day.ts'
import { outcomeInWords, reasonInWords, stateInWords } from '../referrals/words.ts'
import { Banner } from '../ui/feedback/banner.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'

/** How many stand open in the file; older ones are a press away. */
const shownAtFirst = 2

/** By which referral she came and to whom she was referred on, with the words that go with it; what must not be done stands out. */
export function CaseReferrals(props: { readonly referrals: readonly OpenedReferral[] }): ReactNode {
  const text = useText()
  const { referrals } = props
  if (referrals.length === 0) return null
  const older = referrals.slice(shownAtFirst)
  return (
    <section aria-label={text('case.referrals')}>
      {referrals.slice(0, shownAtFirst).map((each) => (
        <OneReferral key={each.line.stream} opened={each} />
      ))}
      {older.length > 0 && (
        <details className="story-more">
          <summary>{text('case.referrals.older', { count: older.length })}</summary>
          {older.map((each) => (
            <OneReferral key={each.line.stream} opened={each} />
          ))}
        </details>
      )}
    </section>
  )
}

function OneReferral({ opened }: { readonly opened: OpenedReferral }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { line, referral } = opened
  const who = line.otherName ?? text('refer.who.unnamed')
  const state = stateInWords[line.state]
  const lastWords = useLastWords()
  const isOver = line.state === 'ended' || line.state === 'declined'
  const { limits } = referral.sent
  const said = [state === undefined ? undefined : text(state), ...lastWords(opened)]
  return (
    <Fragment>
      <StatusLine
        href={links.referral(line.stream)}
        tone={line.state === 'accepted' ? 'done' : line.state === 'waiting' ? 'needs' : 'plain'}
        when={moment(line.sentAt)}
        detail={said.filter((each) => each !== undefined).join(' · ')}
      >
        {text(line.direction === 'received' ? 'case.came-from' : 'case.referred-to', { who })}
      </StatusLine>
      {limits !== undefined && !isOver && line.direction === 'received' && (
        <Banner tone="danger" title={text('referrals.limits')}>
          {limits}
        </Banner>
      )}
    </Fragment>
  )
}

/** What the sender said stands only while the answer is awaited: beside an answer it would read as one. Then the answer's own words. */
function useLastWords(): (opened: OpenedReferral) => readonly (string | undefined)[] {
  const text = useText()
  const expectedDay = useExpectedDay()
  return ({ line, referral }) => {
    const { sent, accepted, declined, finished } = referral
    switch (line.state) {
      case 'waiting':
        return [sent.message]
      case 'accepted':
        return [
          line.direction === 'sent' && accepted?.expectedOn !== undefined
            ? text('referrals.accepted.expected', { when: expectedDay(accepted.expectedOn) })
            : undefined,
          accepted?.message,
        ]
      case 'declined':
        return declined === undefined ? [] : [text(reasonInWords[declined.reason]), declined.words]
      case 'closed':
        return [finished?.outcome && text(outcomeInWords[finished.outcome]), finished?.words]
      default:
        return []
    }
  }
}
