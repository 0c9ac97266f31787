import type { OpenedReferral } from '@cobijo/contract/device/sharing/referrals-api'
import { Fragment, type ReactNode } from 'react'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { stateInWords } from '../referrals/words.ts'
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
  const isOver = line.state === 'ended' || line.state === 'declined'
  const { message, limits } = referral.sent
  const said = [state === undefined ? undefined : text(state), isOver ? undefined : message]
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
