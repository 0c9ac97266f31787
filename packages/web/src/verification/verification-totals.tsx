import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import {
  verificationTotals,
  type VerificationTotal,
} from '@cobijo/domain/verification/verification-totals'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { choiceWord } from '../forms/fields/field-words.ts'
import { homeCountry } from '../home-country.ts'
import { useText } from '../language/text.tsx'
import { Section } from '../ui/page/page.tsx'
import { Table } from '../ui/show/table.tsx'

/** Orders that were ended, by month: each column for itself, and no sum across them. For this organisation; nothing leaves by it. */
export function VerificationTotals({ lines }: { lines: readonly GatheringLine[] }): ReactNode {
  const text = useText()
  const intl = useIntl()
  const totals = verificationTotals(lines, homeCountry.verificationKinds, homeCountry.clocks)
  if (totals.length === 0) return null
  const whatOf = ({ month, kind }: VerificationTotal): string => {
    const word = kind === undefined ? undefined : choiceWord('verificationKind', kind)
    const when = intl.formatDate(`${month}-15T12:00:00`, { month: 'long', year: 'numeric' })
    return word === undefined ? when : `${text(word)} · ${when}`
  }
  return (
    <Section title={text('verification.totals')}>
      <p>{text('verification.totals.words')}</p>
      <Table<VerificationTotal>
        label={text('verification.totals')}
        rows={totals}
        rowId={({ month, kind }) => `${month} ${kind}`}
        columns={[
          {
            id: 'what',
            label: text('verification.totals.kind'),
            cell: whatOf,
            isRowHeader: true,
          },
          {
            id: 'carried-out',
            label: text('verification.totals.carried-out'),
            align: 'end',
            cell: ({ carriedOut }) => intl.formatNumber(carriedOut),
          },
          {
            id: 'incomplete',
            label: text('verification.totals.incomplete'),
            align: 'end',
            cell: ({ incomplete }) => intl.formatNumber(incomplete),
          },
          {
            id: 'prevented',
            label: text('verification.totals.prevented'),
            align: 'end',
            cell: ({ prevented }) => intl.formatNumber(prevented),
          },
        ]}
      />
    </Section>
  )
}
