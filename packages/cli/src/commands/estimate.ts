import {
  averagedEstimate,
  finishEstimate,
  prepareEstimate,
} from '@cobijo/statistics/multiple-systems/estimate-population'
import type { CaptureLists } from '@cobijo/statistics/multiple-systems/capture-lists'
import type {
  EstimateRefusal,
  EstimateRequest,
  EstimateWarning,
  PopulationEstimate,
} from '@cobijo/statistics/multiple-systems/estimate-request'
import { isRefusal } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption, textOptions } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { readLists } from '../multiple-systems/read-lists.ts'
import { replicateInThreads } from '../multiple-systems/replicate-in-threads.ts'

const methods = ['stepwise', 'bic', 'bayes'] as const
const defaultReplicates = 1000

export const estimateCommand: Command = {
  name: 'estimate',
  summary: 'Says from several lists how many people there are, seen or not, and how sure that is.',
  help: [
    'estimate LISTS.csv [--method stepwise|bic|bayes] [--threshold p] [--max-order k] [--bootstrap n] [--seed s]',
    '         [--referring LIST:LIST …] [--json]',
    '',
    'LISTS.csv has one column of 0 and 1 for each list and, last, how many people have that history. bic (the default) fits every',
    'hierarchical model up to five lists, every model of pairs for six, and searches beyond; stepwise enters pairs below --threshold',
    '(0.02); bayes averages over decomposable graphs. The interval redoes the whole choice in each of --bootstrap replicates (1000;',
    '0: none); the same --seed gives the same. --referring names lists of which one sends people to the other.',
    '',
    'Exit 3, with the reason, where the lists allow no estimate: two lists, lists without overlap, no model with an estimate.',
  ].join('\n'),
  options: {
    method: { type: 'string' },
    threshold: { type: 'string' },
    'max-order': { type: 'string' },
    bootstrap: { type: 'string' },
    seed: { type: 'string' },
    referring: { type: 'string', multiple: true },
  },
  run: async (given) => {
    const [file] = given.positionals
    const settings = settingsOf(given)
    if (file === undefined || settings === undefined) {
      given.output.say(estimateCommand.help)
      return 'usage'
    }
    const data = await readLists(file)
    if (isRefusal(data)) {
      const row = data.row === undefined ? '' : `Row ${data.row}.`
      const lines = (data.errors ?? []).map(({ line, field }) => `line ${line} ${field ?? ''}`)
      return reportRefusal(given, data, [row, ...lines].join(' ').trim() || undefined)
    }
    const found = await estimate(given, data, settings)
    if (found.kind === 'refused') return withoutEstimate(given, found)
    // Models name lists by their number.
    const told = { ...found, lists: data.lists }
    given.output.print(given.json ? JSON.stringify(told) : asText(told))
    return 'done'
  },
}

interface Settings extends EstimateRequest {
  readonly replicates: number
  readonly seed: number
}

function settingsOf(given: Given): Settings | undefined {
  const method = methods.find((name) => name === (textOption(given, 'method') ?? 'bic'))
  const number = (name: string): number | undefined => {
    const text = textOption(given, name)
    return text === undefined ? undefined : Number(text)
  }
  const threshold = number('threshold')
  const largestTerm = number('max-order')
  const replicates = number('bootstrap') ?? defaultReplicates
  const seed = number('seed') ?? 1
  const referring = textOptions(given, 'referring').map((pair) => pair.split(':'))
  const isWhole = [replicates, seed].every((each) => Number.isSafeInteger(each) && each >= 0)
  if (method === undefined || !isWhole) return undefined
  if (referring.some((pair) => pair.length !== 2)) return undefined
  return {
    method,
    replicates,
    seed,
    referring: referring.map(([one = '', other = '']) => [one, other]),
    ...(threshold !== undefined && { threshold }),
    ...(largestTerm !== undefined && { largestTerm }),
  }
}

async function estimate(
  given: Given,
  data: CaptureLists,
  { replicates, seed, ...request }: Settings,
): Promise<PopulationEstimate | EstimateRefusal> {
  const { progress } = given.output
  if (request.method === 'bayes') {
    return averagedEstimate(data, request, (done, all) => {
      if (done % 50 === 0) progress(`${done} of ${all} graphs`)
    })
  }
  const prepared = prepareEstimate(data, request)
  if (prepared.kind === 'refused') return prepared
  if (replicates === 0) return finishEstimate(prepared)
  const resampled = await replicateInThreads({ data, request, seed }, replicates, (done) => {
    progress(`${done} of ${replicates} replicates`)
  })
  return finishEstimate(prepared, resampled)
}

/** The reason in full: what may still be said (an overlap), and the certificate that there is no estimate. */
function withoutEstimate(given: Given, refusal: EstimateRefusal): Exit {
  const { kind: _, ...reason } = refusal
  if (given.json) given.output.print(JSON.stringify({ refused: reason }))
  const overlap =
    reason.overlap === undefined ? '' : ` People on two lists or more: ${reason.overlap}.`
  given.output.say(
    `no estimate: ${reason.code}${reason.field ? ` (${reason.field})` : ''}.${overlap}`,
  )
  return 'fault'
}

function asText(found: PopulationEstimate & { readonly lists: readonly string[] }): string {
  const whole = (n: number): string => Math.round(n).toString()
  const between = (bounds: { readonly lower: number; readonly upper: number }): string =>
    `${whole(bounds.lower)} to ${whole(bounds.upper)}`
  const models = found.models.map((each) =>
    [
      `  ${each.model}`,
      each.bic === undefined ? '' : `BIC ${each.bic.toFixed(2)}`,
      each.estimate === undefined ? '' : whole(each.estimate),
      each.conditional === undefined ? '' : `(${between(each.conditional)} if it were given)`,
      each.probability === undefined ? '' : `${(100 * each.probability).toFixed(1)} %`,
    ]
      .filter((part) => part !== '')
      .join('  '),
  )
  return [
    `Lists: ${found.lists.map((name, at) => `${at + 1} ${name}`).join(', ')}`,
    `Seen on any list: ${found.people}`,
    `Estimated in all: ${whole(found.estimate)}${found.interval === undefined ? '' : ` (95 %: ${between(found.interval)})`}`,
    `Model: ${found.model}, by ${found.method}; ${found.admissible} of ${found.considered} models have an estimate${found.isExhaustive ? '' : '; searched, not all tried'}`,
    'Near it, and to be shown with it:',
    ...models,
    ...found.warnings.map((warning) => `Warning: ${warning.code}${aboutWhat(warning)}`),
    `Assumed: ${found.assumptions.join(', ')}`,
    `Disputed for such data by: ${found.disputedBy.join('; ')}`,
  ].join('\n')
}

function aboutWhat(warning: EstimateWarning): string {
  if ('lists' in warning) return ` (${warning.lists.join(', ')})`
  return 'share' in warning ? ` (${(100 * warning.share).toFixed(1)} %)` : ''
}
