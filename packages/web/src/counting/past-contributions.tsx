import type { PastContribution, StudyView } from '@cobijo/contract/device/counting/counting-api'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../language/text.tsx'
import { Section } from '../ui/page/page.tsx'
import { Table } from '../ui/show/table.tsx'
import { fileCode } from './file-code.ts'
import { useStudyTitle } from './use-study-title.ts'

/** Which study, when, how much and which file; of nobody anything. */
export function PastContributions(props: {
  past: readonly PastContribution[]
  studies: readonly StudyView[]
}): ReactNode {
  const text = useText()
  const { formatDate, formatNumber } = useIntl()
  const titleOf = useStudyTitle()
  const { past, studies } = props
  const studyOf = (id: string): string => {
    const view = studies.find(({ study }) => study.study === id)
    return view === undefined ? text('counting.past.unknown') : titleOf(view)
  }
  return (
    <Section title={text('counting.past')}>
      {past.length === 0 ? (
        <p>{text('counting.past.none')}</p>
      ) : (
        <>
          <p>{text('counting.past.words')}</p>
          <Table<PastContribution>
            label={text('counting.past')}
            rows={past}
            rowId={({ contribution }) => contribution}
            columns={[
              {
                id: 'when',
                label: text('counting.past.when'),
                isRowHeader: true,
                cell: ({ madeAt }) => formatDate(madeAt, { dateStyle: 'medium' }),
              },
              {
                id: 'study',
                label: text('counting.past.study'),
                cell: ({ study }) => studyOf(study),
              },
              {
                id: 'rows',
                label: text('counting.rows'),
                align: 'end',
                cell: ({ rows }) => formatNumber(rows),
              },
              {
                id: 'left-out',
                label: text('counting.past.left-out'),
                align: 'end',
                isExtra: true,
                cell: ({ leftOut }) => formatNumber(leftOut),
              },
              {
                id: 'file',
                label: text('counting.past.file'),
                isExtra: true,
                cell: ({ fileDigest }) => <code>{fileCode(fileDigest)}</code>,
              },
            ]}
          />
        </>
      )}
    </Section>
  )
}
