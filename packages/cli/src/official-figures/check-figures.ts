import type { Language } from '@cobijo/publications/language/bilingual'
import { figureTexts } from '@cobijo/publications/official-figures/words/figure-words'
import { tellFinding, tellSum } from '@cobijo/publications/official-figures/words/tell-finding'
import { checkLedger, type LedgerReport } from '@cobijo/statistics/official-figures/check-ledger'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { textOption } from '../command.ts'
import type { Exit, Given } from '../command.ts'
import { openFigureLedger } from './open-ledger.ts'

/** `figures check`: what adds up, and what disagrees. */
export async function checkFigures(given: Given, files: readonly string[]): Promise<Exit> {
  const ledger = await openFigureLedger(given, files)
  if (typeof ledger === 'string') return ledger
  const report = checkLedger(ledger)
  const language: Language = textOption(given, 'language') === 'es' ? 'es' : 'en'
  given.output.print(given.json ? asJson(ledger, report) : asText(ledger, report, language))
  return report.findings.some(({ weight }) => weight === 'contradiction') ? 'refused' : 'done'
}

function asJson(ledger: FigureLedger, { sums, findings }: LedgerReport): string {
  return JSON.stringify({
    figures: ledger.figures.length,
    sums,
    findings: findings.map((finding) => {
      const [es, en] = [tellFinding(finding, ledger, 'es'), tellFinding(finding, ledger, 'en')]
      return {
        ...finding,
        es: { title: es.title, sentence: es.sentence },
        en: { title: en.title, sentence: en.sentence },
        quotes: en.quotes,
      }
    }),
  })
}

function asText(
  ledger: FigureLedger,
  { sums, findings }: LedgerReport,
  language: Language,
): string {
  const texts = figureTexts[language]
  const byWeight = Map.groupBy(findings, ({ weight }) => weight)
  const lines = [...byWeight].flatMap(([weight, some]) => [
    '',
    `${texts.weights[weight]} (${some.length}). ${texts.weightMeans[weight]}`,
    ...some.flatMap((finding) => {
      const told = tellFinding(finding, ledger, language)
      return [
        '',
        `  ${told.title}`,
        `  ${told.sentence}`,
        ...told.quotes.map(
          ({ value, source, document, quote, id }) =>
            `    ${value} · ${source} · ${document} · «${quote}» [${id}]`,
        ),
        ...(told.more === undefined ? [] : [`    ${told.more}`]),
      ]
    }),
  ])
  return [
    texts.checked(ledger.figures.length, sums.length, findings.length),
    ...sums.map((sum) => `  ${tellSum(sum, language)} [${sum.figure}]`),
    ...lines,
  ].join('\n')
}
