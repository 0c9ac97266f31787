import type { LegalDemand, Signed } from '@cobijo/domain/legal-demand/legal-demand'
import { legalDemandAnswered } from '@cobijo/domain/legal-demand/legal-demand-answered'
import { legalDemandDecided } from '@cobijo/domain/legal-demand/legal-demand-decided'
import { legalDemandNoted } from '@cobijo/domain/legal-demand/legal-demand-noted'
import { legalDemandNoticeRecorded } from '@cobijo/domain/legal-demand/legal-demand-notice-recorded'
import type { Field } from '@cobijo/domain/journal/entry-type'
import type { ReactNode } from 'react'
import { useFactsOf } from '../case/use-facts-of.ts'
import { usePeople } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** What is demanded, as it stands. */
export function DemandSaid({ demand: { said } }: { demand: LegalDemand }): ReactNode {
  const text = useText()
  const values = Object.fromEntries(Object.entries(said).map(([name, each]) => [name, each.value]))
  return (
    <>
      {said.demandIsSecret.value === true && (
        <p>
          <Tag tone="danger">{text('legal-demand.secret')}</Tag>
        </p>
      )}
      <DefinitionList items={useFactsOf(legalDemandNoted.fields, values)} />
    </>
  )
}

export function DemandDecisions({ demand }: { demand: LegalDemand }): ReactNode {
  const text = useText()
  return (
    <>
      {demand.decided.length > 1 && <Tag tone="needs">{text('legal-demand.decided.two')}</Tag>}
      {demand.decided.map((each) => (
        <SignedFacts
          key={each.entry}
          declared={legalDemandDecided.fields}
          said={each}
          by="legal-demand.decided.by"
        />
      ))}
    </>
  )
}

export function DemandOutcomes({ demand }: { demand: LegalDemand }): ReactNode {
  const text = useText()
  return demand.answered.map((each) => (
    <div key={each.entry} className="stack stack-tight">
      {(each.demandOutcome === 'taken' || each.demandOutcome === 'given-unasked') && (
        <p>
          <Tag tone="danger">{text('legal-demand.without')}</Tag>
        </p>
      )}
      <SignedFacts
        declared={legalDemandAnswered.fields}
        said={each}
        by="legal-demand.answered.by"
      />
    </div>
  ))
}

export function DemandNotices({ demand }: { demand: LegalDemand }): ReactNode {
  return demand.notices.map((each) => (
    <SignedFacts
      key={each.entry}
      declared={legalDemandNoticeRecorded.fields}
      said={each}
      by="legal-demand.answered.by"
    />
  ))
}

function SignedFacts(props: {
  declared: Readonly<Record<string, Field>>
  said: Signed<object>
  by: 'legal-demand.decided.by' | 'legal-demand.answered.by'
}): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const people = usePeople()
  const { organisation } = useSession()
  const { said } = props
  return (
    <div className="stack stack-tight">
      <DefinitionList items={useFactsOf(props.declared, { ...said })} />
      <p className="field-description">
        {text(props.by, { who: people.who(organisation, said.by), when: moment(said.at) })}
      </p>
    </div>
  )
}
