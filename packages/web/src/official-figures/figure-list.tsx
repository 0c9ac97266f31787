import { figureTexts } from '@cobijo/publications/official-figures/words/figure-words'
import {
  periodInWords,
  valueInWords,
} from '@cobijo/publications/official-figures/words/tell-finding'
import type { OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { useState, type ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Button } from '../ui/action/button.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Select } from '../ui/field/select.tsx'
import { filterChoices, filterFigures, findingWeights } from './figure-filters.ts'
import { useFigureLanguage, type LedgerHere } from './use-ledger.ts'
import './official-figures.css'

const shownFirst = 40
/** What a choice of everything is called in a list of choices. */
const everything = 'todo'

/** Every figure with its unit, whom it counts, its period and source, and what disagrees with it; narrowed as the address says. */
export function FigureList({ here }: { here: LedgerHere }): ReactNode {
  const text = useText()
  const { part } = useAddressParts()
  const [shown, setShown] = useState(shownFirst)
  const figures = filterFigures(here, {
    publisher: part('quien'),
    category: part('tema'),
    year: part('ano'),
    weight: part('hallazgo'),
  })
  return (
    <>
      <Filters here={here} />
      <p role="status">{text('official-figures.shown', { count: figures.length })}</p>
      {figures.length === 0 && <p>{text('official-figures.none-such')}</p>}
      <div>
        {figures.slice(0, shown).map((figure) => (
          <FigureLine key={figure.id} figure={figure} here={here} />
        ))}
      </div>
      {figures.length > shown && (
        <div>
          <Button onPress={() => setShown(shown + shownFirst)}>{text('ui.table.more')}</Button>
        </div>
      )}
    </>
  )
}

function FigureLine({ figure, here }: { figure: OfficialFigure; here: LedgerHere }): ReactNode {
  const language = useFigureLanguage()
  const said = figureTexts[language]
  const findings = here.findings.get(figure.id) ?? []
  const titles = [...new Set(findings.map(({ code }) => said.titles[code]))]
  const population = here.ledger.populations.find(({ code }) => code === figure.population)
  const source =
    figure.relayer === undefined
      ? figure.publisher
      : said.printedBy(figure.publisher, figure.relayer)
  return (
    <StatusLine
      href={links.officialFigure(figure.id)}
      tone={findings.some(({ weight }) => weight === 'contradiction') ? 'needs' : 'plain'}
      detail={[population?.words[language], said.categories[figure.category], source, ...titles]
        .filter((each) => each !== undefined)
        .join(' · ')}
      when={periodInWords(figure, language)}
    >
      {valueInWords(figure, language)}
    </StatusLine>
  )
}

function Filters({ here }: { here: LedgerHere }): ReactNode {
  const text = useText()
  const said = figureTexts[useFigureLanguage()]
  const { part, go } = useAddressParts()
  const { publishers, categories, years } = filterChoices(here.ledger)
  const asIs = (value: string) => ({ value, label: value })
  const filters = [
    { name: 'quien', label: text('official-figures.publisher'), options: publishers.map(asIs) },
    {
      name: 'tema',
      label: text('official-figures.category'),
      options: categories.map((value) => ({ value, label: said.categories[value] })),
    },
    { name: 'ano', label: text('official-figures.year'), options: years.map(asIs) },
    {
      name: 'hallazgo',
      label: text('official-figures.finding'),
      options: findingWeights.map((value) => ({ value, label: said.weights[value] })),
    },
  ]
  return (
    <div className="figure-filters">
      {filters.map(({ name, label, options }) => (
        <Select<string>
          key={name}
          label={label}
          options={[{ value: everything, label: text('ui.filter.all') }, ...options]}
          value={part(name) ?? everything}
          onChange={(value) => go({ [name]: value === everything ? undefined : value }, 'in-place')}
        />
      ))}
    </div>
  )
}
