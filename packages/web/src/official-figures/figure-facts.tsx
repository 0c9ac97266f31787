import { figureTexts } from '@cobijo/publications/official-figures/words/figure-words'
import {
  periodInWords,
  valueInWords,
} from '@cobijo/publications/official-figures/words/tell-finding'
import type { OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Section } from '../ui/page/page.tsx'
import { DefinitionList, type Definition } from '../ui/show/definition-list.tsx'
import { reliabilityWords, standings } from './form/figure-questions.ts'
import { ToldFinding } from './told-finding.tsx'
import { useFigureLanguage, type LedgerHere } from './use-ledger.ts'

/** One figure: what was said, by whom, of whom, where; what disagrees with it; and what was written of it before. */
export function FigureFacts({
  figure,
  here,
}: {
  figure: OfficialFigure
  here: LedgerHere
}): ReactNode {
  const text = useText()
  const findings = here.findings.get(figure.id) ?? []
  return (
    <>
      <Section title={text('official-figures.said')}>
        <blockquote>
          <p>
            <q>{figure.quote}</q>
          </p>
        </blockquote>
        <DefinitionList columns={2} items={useFacts(figure, here)} />
      </Section>
      <Section title={text('official-figures.disagrees')}>
        {findings.length === 0 && <p>{text('official-figures.alone')}</p>}
        {findings.map((finding) => (
          <ToldFinding
            key={`${finding.code} ${finding.figures.join()} ${finding.against.join()}`}
            finding={finding}
            ledger={here.ledger}
            level={3}
          />
        ))}
      </Section>
      <Versions id={figure.id} here={here} />
    </>
  )
}

function useFacts(figure: OfficialFigure, { ledger }: LedgerHere): readonly Definition[] {
  const text = useText()
  const language = useFigureLanguage()
  const said = figureTexts[language]
  const document = ledger.documents.find(({ id }) => id === figure.document)
  const within = ledger.populations.find(({ code }) => code === figure.population)?.within
  const whole = ledger.populations.find(({ code }) => code === within)
  const series = ledger.series.find(({ id }) => id === figure.series)
  const facts: readonly (readonly [MessageId, ReactNode])[] = [
    ['official-figures.value', valueInWords(figure, language)],
    ['official-figures.method', said.methods[figure.method]],
    ['official-figures.category', said.categories[figure.category]],
    ['official-figures.stage', figure.stage && said.stages[figure.stage]],
    ['official-figures.within', whole?.words[language]],
    ['official-figures.period', periodInWords(figure, language)],
    ['official-figures.year-begins', figure.period.yearBegins],
    ['official-figures.place', figure.place],
    ['official-figures.publisher', figure.publisher],
    ['official-figures.relayer', figure.relayer],
    ['official-figures.document', document?.title ?? figure.document],
    ['official-figures.document-date', document?.date],
    // Shown and not led to: this application asks nothing of anybody outside.
    ['official-figures.address', document?.url],
    ['official-figures.stands-in', figure.standsIn && text(standings[figure.standsIn])],
    ['official-figures.as-of', figure.asOf],
    ['official-figures.vintage', figure.vintage],
    ['official-figures.series', series?.title[language]],
    ['official-figures.parts', figure.parts && <Parts figure={figure} ledger={ledger} />],
    [
      'official-figures.reliability',
      figure.reliability && text(reliabilityWords[figure.reliability]),
    ],
    ['official-figures.note', figure.note?.[language]],
  ]
  return facts.flatMap(([term, value]) =>
    value === undefined ? [] : [{ term: text(term), value }],
  )
}

function Parts(props: { figure: OfficialFigure; ledger: LedgerHere['ledger'] }): ReactNode {
  const { formatNumber } = useIntl()
  const language = useFigureLanguage()
  return (
    <ul className="figure-points">
      {(props.figure.parts ?? []).map((part) => {
        if (!('figure' in part))
          return (
            <li key={`${part.n} ${part.label}`}>
              {[formatNumber(part.n), part.label].filter(Boolean).join(' · ')}
            </li>
          )
        const of = props.ledger.figures.find(({ id }) => id === part.figure)
        return (
          <li key={part.figure}>
            <Link href={links.officialFigure(part.figure)}>
              {of === undefined ? part.figure : valueInWords(of, language)}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** Nothing is overwritten: what it said before stays, with when and why it changed. */
function Versions({ id, here }: { id: string; here: LedgerHere }): ReactNode {
  const text = useText()
  const { formatDate } = useIntl()
  const language = useFigureLanguage()
  const versions = here.versions.get(id) ?? []
  if (versions.length < 2) return null
  return (
    <Section title={text('official-figures.versions')}>
      <ol className="figure-points">
        {versions.map(({ figure, piece }) => (
          <li key={piece.hash}>
            {formatDate(piece.recordedAt, { dateStyle: 'long' })} · {valueInWords(figure, language)}{' '}
            <q>{figure.quote}</q>
            {piece.reason !== undefined && <p>{piece.reason}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
