import type { SharedWith } from '@cobijo/contract/device/sharing/sharing-api'
import type { Consent } from '@cobijo/domain/consent/consents'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useMoment } from '../language/moment.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'

/** What was opened to others by this consent, whatever it says by now: what was read stays read (BR-40). */
export function sentUnder(
  { history }: Consent,
  grants: readonly SharedWith[],
): readonly SharedWith[] {
  return grants.filter(({ basis }) => history.some(({ id }) => id === basis.consent))
}

export function WentOut(props: {
  consent: Consent
  grants: readonly SharedWith[]
  people: People
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const sent = sentUnder(props.consent, props.grants)
  if (sent.length === 0) return null
  return (
    <div>
      <strong>{text('consent.went-out')}</strong>
      <ul className="plain-list">
        {sent.map((grant) => (
          <li key={grant.stream}>
            {text('consent.who-what', {
              who: props.people.organisation(grant.organisation),
              what: grant.compartments.map((part) => text(partInWords[part])).join(', '),
            })}
            {' · '}
            {text('consent.withdraw.sent', { when: moment(new Date(grant.from)) })}
            {grant.endedAt !== undefined && (
              <>
                {' · '}
                {text('consent.went-out.ended', { when: moment(new Date(grant.endedAt)) })}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
