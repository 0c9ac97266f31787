import type { AgreementView } from '@cobijo/contract/device/directory/agreements'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { Section } from '../ui/page/page.tsx'
import { AgreementItem } from './agreement-item.tsx'
import { ProposeAgreement } from './propose-agreement.tsx'

type Shelf = 'to-sign' | 'ending-soon' | 'in-force' | 'not-yet' | 'waiting' | 'over'

/** What asks for an officer first. */
const shelves = {
  'to-sign': 'agreement.to-sign',
  'ending-soon': 'agreement.ending-soon',
  'in-force': 'agreement.in-force',
  'not-yet': 'agreement.not-yet',
  waiting: 'agreement.waiting',
  over: 'agreement.over',
} as const satisfies Record<Shelf, MessageId>

function shelfOf({ standing, parties }: AgreementView): Shelf {
  if (standing === 'proposed')
    return parties.some(({ mine, signed }) => mine && !signed) ? 'to-sign' : 'waiting'
  return standing === 'ended' || standing === 'turned-down' ? 'over' : standing
}

/** All agreements of one's own organisation: what waits for a signature, what holds, what ends soon, what is over. */
export function AgreementsSection(): ReactNode {
  const text = useText()
  const { officer } = useSession()
  const agreements = useDeviceAnswer('agreements')
  const disabledReason = officer ? undefined : text('network.officers-only')
  const byShelf = Map.groupBy(agreements.state === 'ready' ? agreements.value : [], shelfOf)
  return (
    <div id="convenios">
      <Section title={text('agreement.title')}>
        <p>{text('agreement.intro')}</p>
        <UnlessReady answer={agreements} />
        {agreements.state === 'ready' && agreements.value.length === 0 && (
          <p>{text('agreement.none')}</p>
        )}
        {(Object.keys(shelves) as Shelf[]).map((shelf) => {
          const found = byShelf.get(shelf)
          return found === undefined ? null : (
            <section key={shelf} className="stack" aria-label={text(shelves[shelf])}>
              <h3>{text(shelves[shelf])}</h3>
              <ul className="team">
                {found.map((each) => (
                  <AgreementItem
                    key={each.agreement.digest}
                    of={each}
                    disabledReason={disabledReason}
                  />
                ))}
              </ul>
            </section>
          )
        })}
        <ProposeAgreement disabledReason={disabledReason} />
      </Section>
    </div>
  )
}
