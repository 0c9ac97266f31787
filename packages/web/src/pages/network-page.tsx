import type { NetworkView } from '@cobijo/contract/device/directory/directory-api'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { CompareOrganisation } from '../forms/enrolment/compare-organisation.tsx'
import { Findings } from '../forms/fields/findings.tsx'
import { Fingerprint } from '../forms/enrolment/fingerprint.tsx'
import { Invite } from '../forms/enrolment/invite-dialog.tsx'
import { ProfileFacts } from '../forms/enrolment/profile-facts.tsx'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'
import { Tag, type TagTone } from '../ui/show/tag.tsx'
import './network-page.css'

type Organisation = NetworkView['organisations'][number]

const stateInWords: Readonly<Record<Organisation['state'], { words: MessageId; tone: TagTone }>> = {
  founded: { words: 'network.state.founded', tone: 'needs' },
  admitted: { words: 'network.state.admitted', tone: 'accent' },
  suspended: { words: 'network.state.suspended', tone: 'danger' },
}

/** Who waits first, then one's own, then the others. */
const placeOf = (each: Organisation): number => (each.state === 'founded' ? 0 : each.mine ? 1 : 2)

/** The organisations of the network, how to invite one, and comparing the words of one that waits. */
export function NetworkPage(): ReactNode {
  const text = useText()
  const { officer } = useSession()
  const network = useDeviceAnswer('network')
  return (
    <Page
      title={text('network.title')}
      intro={text('network.intro')}
      actions={
        <Invite
          to="organisation"
          disabledReason={officer ? undefined : text('network.officers-only')}
        >
          {text('network.invite')}
        </Invite>
      }
    >
      <UnlessReady answer={network} />
      {network.state === 'ready' && <Organisations of={network.value} officer={officer} />}
    </Page>
  )
}

function Organisations(props: { of: NetworkView; officer: boolean }): ReactNode {
  const text = useText()
  const { organisations, findings, threshold } = props.of
  const sorted = organisations.toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) || (one.name ?? '').localeCompare(other.name ?? ''),
  )
  const ours = organisations.find(({ mine }) => mine)
  return (
    <>
      <Findings of={findings} />
      <ul className="organisations">
        {sorted.map((each) => (
          <li key={each.id}>
            <article className="organisation" data-state={each.state}>
              <header className="organisation-head">
                <h2>{each.name ?? text('network.unnamed')}</h2>
                {each.mine && <Tag>{text('network.mine')}</Tag>}
                <Tag tone={stateInWords[each.state].tone}>
                  {text(stateInWords[each.state].words)}
                </Tag>
              </header>
              {each.name === undefined && <p>{text('network.unnamed.why')}</p>}
              {each.state === 'founded' && threshold > 1 && (
                <p>{text('network.supporters', { count: each.supporters, needed: threshold })}</p>
              )}
              {each.profile && <ProfileFacts of={each.profile} />}
              <div>
                <p className="organisation-words">{text('network.words')}</p>
                <Fingerprint of={each.fingerprint} />
              </div>
              {each.state === 'founded' && each.supportedByUs && !each.mine && (
                <p>{text('network.supported-by-us')}</p>
              )}
              {each.state === 'founded' && !each.supportedByUs && !each.mine && props.officer && (
                <div>
                  <CompareOrganisation
                    // Other words are another founding: whatever was ticked for these does not hold for them.
                    key={each.fingerprint.digits.join('')}
                    theirs={each}
                    ours={ours}
                  />
                </div>
              )}
            </article>
          </li>
        ))}
      </ul>
      {organisations.length <= 1 && (
        <EmptyState title={text('network.empty')}>{text('network.empty.todo')}</EmptyState>
      )}
    </>
  )
}
