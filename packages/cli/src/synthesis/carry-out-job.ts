import { readFigures } from '@cobijo/publications/import/read-figures'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { SeededRandom } from '@cobijo/statistics/seeded-random'
import type { Synthesis } from '@cobijo/statistics/synthesis/synthesis-request'
import { synthesize } from '@cobijo/statistics/synthesis/synthesize'
import type { CodedColumn } from '@cobijo/statistics/tables/coded-column'
import type { JobRefusal, SynthesisJob } from './synthesis-message.ts'
import { SystemWords } from './system-words.ts'

const steps = {
  counting: 'counting combinations',
  making: 'making records',
  comparing: 'comparing',
} as const

/**
 * Reads a file and synthesises it. Refuses what `readFigures` and `synthesize` refuse, `column-unknown`,
 * and `person-repeated` or `value-missing` with the row where the column of persons says so.
 */
export async function carryOutJob(
  job: SynthesisJob,
  say: (text: string) => void,
): Promise<Synthesis | JobRefusal> {
  const figures = await readFigures(job.path, {
    unit: 'records',
    missing: job.missing,
    columns: (headings) => chosenColumns(job, headings),
    onProgress: ({ rows }) => {
      say(`${rows} rows read`)
    },
  })
  if (isRefusal(figures)) return figures
  const columns = [...figures.table.columns.values()]
  const person = columns.find(({ name }) => name === job.person)
  const repeated = person && repeatedPerson(person)
  if (repeated !== undefined) return repeated
  return synthesize(
    columns.filter((column) => column !== person),
    {
      protection: job.protection,
      longest: job.longest,
      random: job.seed === undefined ? new SystemWords() : new SeededRandom(job.seed),
      isSecret: job.seed === undefined,
      onProgress: (step, share) => {
        say(`${steps[step]}: ${Math.round(100 * share)} %`)
      },
    },
  )
}

function chosenColumns(
  { columns, leaveOut, person }: SynthesisJob,
  headings: readonly string[],
): readonly { readonly name: string }[] | Refusal {
  const named = [...(columns ?? []), ...leaveOut, ...(person === undefined ? [] : [person])]
  const unknown = named.find((name) => !headings.includes(name))
  if (unknown !== undefined) return refused('column-unknown', unknown)
  return headings
    .filter((name) => columns === undefined || columns.includes(name) || name === person)
    .filter((name) => !leaveOut.includes(name))
    .map((name) => ({ name }))
}

function repeatedPerson({ name, values, codes }: CodedColumn): JobRefusal | undefined {
  const seen = new Uint8Array(values.length + 1)
  for (const [row, code] of codes.entries()) {
    if (code === 0) return { ...refused('value-missing', name), row: row + 1 }
    if (seen[code] === 1) return { ...refused('person-repeated', name), row: row + 1 }
    seen[code] = 1
  }
  return undefined
}
