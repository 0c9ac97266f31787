import { tellSum } from '@cobijo/publications/official-figures/words/tell-finding'
import { figureTexts } from '@cobijo/publications/official-figures/words/figure-words'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Section } from '../ui/page/page.tsx'
import { findingWeights } from './figure-filters.ts'
import { ToldFinding } from './told-finding.tsx'
import { useFigureLanguage, type LedgerHere } from './use-ledger.ts'

/** All that disagrees in the ledger, what cannot be right first, and the sums that come out. */
export function FindingsView({ here }: { here: LedgerHere }): ReactNode {
  const text = useText()
  const language = useFigureLanguage()
  const { ledger, report } = here
  const said = figureTexts[language]
  const words = new Map(ledger.populations.map((each) => [each.code, each.words[language]]))
  const populationOf = (id: string): string | undefined =>
    words.get(here.versions.get(id)?.[0]?.figure.population ?? '')
  return (
    <>
      {report.findings.length === 0 && <p>{text('official-figures.agrees')}</p>}
      {findingWeights.map((weight) => {
        const some = report.findings.filter((finding) => finding.weight === weight)
        if (some.length === 0) return null
        return (
          <Section key={weight} title={`${said.weights[weight]} (${some.length})`}>
            <p>{said.weightMeans[weight]}</p>
            {some.map((finding) => (
              <ToldFinding
                key={`${finding.code} ${finding.figures.join()} ${finding.against.join()}`}
                finding={finding}
                ledger={ledger}
                level={3}
              />
            ))}
          </Section>
        )
      })}
      {report.sums.length > 0 && (
        <Section title={text('official-figures.sums')}>
          <ul className="figure-points">
            {report.sums.map((sum) => (
              <li key={sum.figure}>
                {tellSum(sum, language)} ·{' '}
                <Link href={links.officialFigure(sum.figure)}>{populationOf(sum.figure)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
