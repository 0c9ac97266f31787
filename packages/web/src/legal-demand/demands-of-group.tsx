import { dayOf } from '@cobijo/domain/deadline/day-of'
import {
  countLegalDemands,
  type DemandsOfYear,
} from '@cobijo/domain/legal-demand/count-legal-demands'
import { isDemandEnded } from '@cobijo/domain/legal-demand/legal-demand-ladder'
import type { LegalDemand } from '@cobijo/domain/legal-demand/legal-demand'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { choiceWord } from '../forms/fields/field-words.ts'
import { homeCountry } from '../home-country.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Section } from '../ui/page/page.tsx'
import { Table } from '../ui/show/table.tsx'

/** All that authorities demanded, what is under way first, and the organisation's own count: for the legal group alone. */
export function DemandsOfGroup(props: {
  demands: readonly LegalDemand[]
  onOpen: (demand: LegalDemand) => void
}): ReactNode {
  const text = useText()
  const { demands, onOpen } = props
  if (demands.length === 0)
    return (
      <EmptyState title={text('legal-demand.none')}>{text('legal-demand.none.words')}</EmptyState>
    )
  const ended = demands.filter(isDemandEnded)
  const open = demands.filter((each) => !ended.includes(each))
  return (
    <>
      <Section title={text('legal-demand.open')}>
        {open.length === 0 ? (
          <p>{text('legal-demand.open.none')}</p>
        ) : (
          <Demands demands={open} onOpen={onOpen} />
        )}
      </Section>
      {ended.length > 0 && (
        <Section title={text('legal-demand.ended')}>
          <Demands demands={ended} onOpen={onOpen} />
        </Section>
      )}
      <Counted demands={demands} />
    </>
  )
}

function Demands(props: {
  demands: readonly LegalDemand[]
  onOpen: (demand: LegalDemand) => void
}): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  return (
    <ul className="plain-list stack">
      {props.demands.map((demand) => {
        const { demandFrom, demandWay, demandDue } = demand.said
        const way =
          demandWay.value === undefined ? undefined : choiceWord('demandWay', demandWay.value)
        return (
          <li className="stack stack-tight" key={demand.stream}>
            <strong>{demandFrom.value ?? text('legal-demand.untitled')}</strong>
            <span className="field-description">
              {way === undefined ? '' : `${text(way)} · `}
              {moment(demand.notedAt)}
            </span>
            {demandDue.value !== undefined && !isDemandEnded(demand) && (
              <span>{text('legal-demand.due', { when: moment(demandDue.value) })}</span>
            )}
            <div>
              <Button onPress={() => props.onOpen(demand)}>{text('case.legal.change')}</Button>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

const columns = [
  ['received', 'legal-demand.count.received'],
  ['handedOver', 'legal-demand.count.handed'],
  ['refused', 'legal-demand.count.refused'],
  ['without', 'legal-demand.count.without'],
  ['told', 'legal-demand.count.told'],
  ['open', 'legal-demand.count.open'],
] as const

/** For this organisation; nothing leaves by it. */
function Counted({ demands }: { demands: readonly LegalDemand[] }): ReactNode {
  const text = useText()
  const intl = useIntl()
  return (
    <Section title={text('legal-demand.count')}>
      <p>{text('legal-demand.count.words')}</p>
      <Table<DemandsOfYear>
        label={text('legal-demand.count')}
        rows={countLegalDemands(demands, ({ notedAt }) => dayOf(notedAt, homeCountry.clocks))}
        rowId={({ year }) => year}
        columns={[
          {
            id: 'year',
            label: text('legal-demand.count.year'),
            cell: ({ year }) => year,
            isRowHeader: true,
          },
          ...columns.map(([id, label]) => ({
            id,
            label: text(label),
            align: 'end' as const,
            cell: (row: DemandsOfYear) => intl.formatNumber(row[id]),
          })),
        ]}
      />
    </Section>
  )
}
