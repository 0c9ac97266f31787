import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Project } from '../check.ts'
import { businessRules } from './business-rules.ts'

export const RULES_PAGE = 'docs/rules.md'

/** The page says what the tests say today. */
export const rulesPage: Check = {
  name: 'rules page follows the tests',
  run: (project) => {
    const path = join(project.root, RULES_PAGE)
    const stands = existsSync(path) ? readFileSync(path, 'utf8') : ''
    return Promise.resolve({
      problems:
        stands === writtenRules(project)
          ? []
          : [
              `${RULES_PAGE} is not what the tests say: node scripts/run.mjs scripts/write-rules.ts`,
            ],
    })
  },
}

interface Proof {
  readonly file: string
  readonly title: string
}

/** The whole page: each rule, the files that cite it to refuse or decide, and the tests that name it. */
export function writtenRules({ root, files }: Project): string {
  const sources = files.filter((path) => /^(packages|journeys)\/.*\.tsx?$/.test(path))
  const texts = sources.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  const proofs = new Map<string, Proof[]>()
  const enforced = new Map<string, string[]>()
  for (const { path, text } of texts) {
    if (isTest(path)) {
      const beside = path.replace(/(\.properties|\.browser)?\.test(?=\.tsx?$)/, '')
      for (const title of titlesIn(text)) {
        for (const number of numbersIn(title)) {
          add(proofs, number, { file: path, title })
          if (files.includes(beside) && isRule(beside)) add(enforced, number, beside)
        }
      }
    } else if (isRule(path)) {
      for (const number of new Set(numbersIn(text))) add(enforced, number, path)
    }
  }
  const rows = businessRules.flatMap(({ number, says }) => {
    const named = proofs.get(number) ?? []
    return [
      `## ${number}`,
      '',
      says,
      '',
      ...listed('Enforced in', [...new Set(enforced.get(number) ?? [])].sort().map(linked)),
      ...(named.length === 0
        ? ['No test names it: **not built, or not proved, yet**.', '']
        : listed(
            'Proved by',
            named.map(({ file, title }) => `${escaped(title)} (${linked(file)})`),
          )),
    ]
  })
  const proved = businessRules.filter(({ number }) => proofs.has(number)).length
  return [
    '# The business rules, and where each holds',
    '',
    'Written by `node scripts/run.mjs scripts/write-rules.ts` from the titles of the tests and the files that cite a rule; `npm run check` compares. Do not edit.',
    '',
    `${proved} of ${businessRules.length} rules are named by a test.`,
    '',
    ...rows,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

function listed(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${head}:`, '', ...lines.map((line) => `- ${line}`), '']
}

function linked(path: string): string {
  return `[${path.split('/').at(-1)}](../${path})`
}

/** A title is shown as it stands, never as markup. */
function escaped(title: string): string {
  return title.replaceAll(/[[\]<>*_`\\]/g, (sign) => `\\${sign}`)
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

/** Rules live where decisions are made; screens and words only show them. */
function isRule(path: string): boolean {
  return (
    /^packages\/(domain|countries|publications|statistics|server|contract)\/src\//.test(path) &&
    // What tests are made of is held against a rule, and holds nobody to it.
    !path.includes('/testing/') &&
    // The law behind each rule, which enforces none.
    !path.endsWith('/rule-sources.ts')
  )
}

/** The words in quotes after `test(`, `describe(` and their kin, also of `test.each(…)(`. */
function titlesIn(text: string): string[] {
  return [
    ...text.matchAll(
      /\b(?:test|describe|it)(?:\.\w+(?:\([\s\S]*?\))?)?\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`([^`]*)`)/g,
    ),
  ].map(([, single, double, template]) => single ?? double ?? template ?? '')
}

function numbersIn(text: string): string[] {
  // "BR-27 to 32" and "BR-15, 16" name more than the first.
  return [...text.matchAll(/\bBR-(\d{2})(?:(?:, | and | y )(\d{2})\b)*/g)].flatMap(([all]) =>
    [...all.matchAll(/\d{2}/g)].map(([digits]) => `BR-${digits}`),
  )
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}
