import { tellFinding } from '@cobijo/publications/official-figures/words/tell-finding'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import type { Finding } from '@cobijo/statistics/official-figures/findings/finding'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { useFigureLanguage } from './use-ledger.ts'
import './official-figures.css'

/** What disagrees with what and why, with the words of both sides, each a way to its figure. */
export function ToldFinding(props: {
  finding: Finding
  ledger: FigureLedger
  /** The heading's level, below that of what it stands in. */
  level: 3 | 4
}): ReactNode {
  const text = useText()
  const told = tellFinding(props.finding, props.ledger, useFigureLanguage())
  const Heading = `h${props.level}` as const
  return (
    <article className="told-finding" data-weight={told.weight}>
      <Heading>{told.title}</Heading>
      <p>{told.sentence}</p>
      <ul aria-label={text('official-figures.said-by')}>
        {told.quotes.map((quoted) => (
          <li key={quoted.id}>
            <Link href={links.officialFigure(quoted.id)}>{quoted.value}</Link> · {quoted.source}{' '}
            <q>{quoted.quote}</q> <span className="figure-document">{quoted.document}</span>
          </li>
        ))}
        {told.more !== undefined && <li>{told.more}</li>}
      </ul>
    </article>
  )
}
