import { ledgerJsonSchema } from '@cobijo/publications/official-figures/reading/ledger-form'
import { textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { addNamedFigures } from '../official-figures/add-figures.ts'
import { checkFigures } from '../official-figures/check-figures.ts'
import { chartFigures, pageOfFigures } from '../official-figures/draw-figures.ts'
import { importFigures } from '../official-figures/import-figures.ts'
import { takeRelease } from '../official-figures/take-release.ts'

const acts: Readonly<Record<string, (given: Given, files: readonly string[]) => Promise<Exit>>> = {
  check: checkFigures,
  add: addNamedFigures,
  import: importFigures,
  release: takeRelease,
  chart: chartFigures,
  page: pageOfFigures,
  schema: printSchema,
}

function printSchema(given: Given): Promise<Exit> {
  given.output.print(JSON.stringify(ledgerJsonSchema(), null, 1))
  return Promise.resolve('done')
}

export const figuresCommand: Command = {
  name: 'figures',
  summary: 'Keeps official figures with their sources, and finds what in them disagrees.',
  help: [
    'figures check FILE … [--language es|en] [--json]',
    'figures add FILE … --figure ID --figure ID …',
    'figures import --from sesnsp|glotip FILE [--out FIGURES.json] [--report ROWS.csv] [--as-of DATE] [--country CODE]',
    'figures release FOLDER --category trafficking|… [--place MX] [--out FIGURES.json]',
    'figures chart FILE … --series ID [--out CHART.svg] [--language es|en]',
    'figures page FILE … --out FOLDER',
    'figures schema',
    '',
    'A collection is a JSON or CSV file of figures as somebody published them: value, unit, who is counted, period, place, source, quote',
    '(docs: packages/publications/README.md). Several files are one collection. Nothing is sent anywhere.',
    '  check             adds up what has parts and says what disagrees with what and why, with both quotes. Exit 1 where not all of it',
    '                    can be right',
    '  add               the sum of figures of one kind; refused where they are not (found and identified, persons and participations)',
    '  --figure ID       a figure of the collection, as often as needed',
    '  import            reads a publisher’s file (CSV, also packed with gzip, or .xlsx) and says what became of each row; Exit 1 where a row is refused',
    '  --from            whose file it is: sesnsp (the national file of victims of offences) or glotip (UNODC)',
    '  --out, --report   where the collection goes, and what became of each row',
    '  --as-of DATE      of which day the data are, where the file does not say it',
    '  --country CODE    of a file of the world, one country alone (three letters)',
    '  release           what a release of our own says, each figure with the query that made it and the release’s fingerprint',
    '  --unsigned        also a rehearsal, which nobody signed',
    '  --category, --place  what its figures are of: a release does not say under which law it counts',
    '  chart, --series   one series with its vintages and breaks, as SVG; its numbers are printed',
    '  page              the collection with its findings and series as pages in Spanish and English',
    '  schema            the form of a collection, as JSON Schema',
    '  --transcribed     also the figures on this country that come with the software',
    '  --language es|en  what it is said in (default en); --json says it in both',
  ].join('\n'),
  options: {
    language: { type: 'string' },
    transcribed: { type: 'boolean' },
    figure: { type: 'string', multiple: true },
    from: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'string' },
    'as-of': { type: 'string' },
    country: { type: 'string' },
    category: { type: 'string' },
    place: { type: 'string' },
    series: { type: 'string' },
    unsigned: { type: 'boolean' },
  },
  run: (given) => {
    const [act = '', ...files] = given.positionals
    const language = textOption(given, 'language') ?? 'en'
    if (!Object.hasOwn(acts, act) || !['es', 'en'].includes(language)) {
      given.output.say(figuresCommand.help)
      return Promise.resolve('usage')
    }
    return (acts[act] as (typeof acts)[string])(given, files)
  },
}
