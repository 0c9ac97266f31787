import type { CaseFile } from '@cobijo/domain/case/case-file'
import {
  contradictoryDates,
  type DateContradiction,
  type SaidDate,
} from '@cobijo/domain/case/contradictory-dates'
import { useMemo, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import type { MessageId } from '../language/es.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { writeTypedDate } from '../ui/field/typed-date.ts'

/** Which dates of her file cannot both be meant, in the words of each. */
export function CaseDates({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { locale } = useIntl()
  const found = useDateContradictions(file)
  const said = ({ on }: SaidDate): string => {
    if (typeof on === 'number') return moment(new Date(on))
    const date = dateFrom(on)
    return date === undefined ? on : writeTypedDate(date, locale)
  }
  if (found.length === 0) return null
  return (
    <Banner tone="needs" title={text('case.dates')}>
      <ul className="plain-list">
        {found.map(({ code, first, second }) => (
          <li key={`${code}${first.by}${second.by}`}>
            {text(sentences[code], { first: said(first), second: said(second) })}
          </li>
        ))}
      </ul>
      {text('case.dates.explained')}
    </Banner>
  )
}

export function useDateContradictions({
  timeline,
}: Pick<CaseFile, 'timeline'>): readonly DateContradiction[] {
  return useMemo(
    () => contradictoryDates(timeline.filter((item) => item.kind === 'entry')),
    [timeline],
  )
}

const sentences = {
  'born-after-met': 'case.dates.born-after-met',
  'eighteen-unlike-birth': 'case.dates.eighteen-unlike-birth',
  'left-before-entered': 'case.dates.left-before-entered',
  'ended-before-started': 'case.dates.ended-before-started',
  'expired-before-issued': 'case.dates.expired-before-issued',
  'representation-over-before-begun': 'case.dates.representation-over-before-begun',
  'answered-before-asked': 'case.dates.answered-before-asked',
  'arrived-before-departed': 'case.dates.arrived-before-departed',
} as const satisfies Record<DateContradiction['code'], MessageId>
