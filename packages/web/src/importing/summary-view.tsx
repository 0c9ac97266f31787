import type { ImportSummary } from '@cobijo/contract/device/exchange/import-people'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Section } from '../ui/page/page.tsx'
import { Counts } from './counts.tsx'
import { useImportWords } from './import-words.ts'

/** What was done, in numbers that add up to the whole file. */
export function SummaryView({ summary }: { summary: ImportSummary }): ReactNode {
  const text = useText()
  const words = useImportWords()
  return (
    <Section title={text(summary.notReached > 0 ? 'imports.stopped' : 'imports.done')}>
      <div className="stack" role="status">
        <Counts
          counts={[
            { label: text('imports.done.added'), count: summary.added, isMain: true },
            { label: text('imports.done.already'), count: summary.alreadyHere },
            { label: text('imports.done.cannot'), count: summary.cannot },
            ...(summary.notReached > 0
              ? [{ label: text('imports.done.not-reached'), count: summary.notReached }]
              : []),
          ]}
        />
        <p>{text('imports.done.again')}</p>
        <Banner tone="needs" icon="alert">
          {text('imports.done.delete')}
        </Banner>
        {summary.refused.length > 0 && (
          <ul className="import-list">
            {summary.refused.map(({ row, code }) => (
              <li key={row}>{text('imports.refused.row', { row, what: words(code) })}</li>
            ))}
          </ul>
        )}
        <div>
          <Link href={links.cases()} look="primary">
            {text('imports.done.cases')}
          </Link>
        </div>
      </div>
    </Section>
  )
}
