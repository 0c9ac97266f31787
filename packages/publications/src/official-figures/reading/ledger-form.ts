import {
  figureMethods,
  figureStages,
  figureUnits,
  legalCategories,
  periodKinds,
  reliabilities,
} from '@cobijo/statistics/official-figures/figure'
import { isDate } from '@cobijo/statistics/official-figures/figure-period'
import { z } from 'zod'

/** The newest form; every older one stays readable. A file names its own. */
export const ledgerFormat = 'cobijo-figures/1'

const text = z.string().min(1)
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isDate)
  .describe('A year, a month or a day: 2021, 2021-07, 2021-07-05')
const words = z.strictObject({ es: text, en: text })

const period = z
  .strictObject({
    kind: z.enum(periodKinds),
    from: date.optional(),
    to: date.optional(),
    year: z.enum(['calendar', 'fiscal']).default('calendar'),
    yearBegins: z
      .string()
      .regex(/^\d{2}-\d{2}$/)
      .optional()
      .describe('First day of a fiscal year, MM-DD'),
  })
  .describe('window: both ends; cumulative: a running count since a day; to-date: all known')

const figure = z.strictObject({
  id: code,
  value: z
    .union([z.number(), text])
    .describe('A number, or as printed: "7,329", "<5", "50,000–500,000", ">4,000", "~2,100"'),
  unit: z.enum(figureUnits),
  method: z.enum(figureMethods).default('counted'),
  population: code.describe('Code of one of the populations: figures of one code count the same'),
  category: z.enum(legalCategories),
  stage: z.enum(figureStages).optional(),
  period,
  place: text,
  publisher: text.describe('Whose figure it is'),
  relayer: text.optional().describe('Who printed it, where that is somebody else'),
  document: code,
  standsIn: z.enum(['headline', 'text', 'table']).optional(),
  quote: text,
  asOf: date.optional().describe('The day of the data'),
  vintage: text.optional().describe('Which issue of the numbers, where no day is known'),
  parts: z
    .array(z.union([code, z.number(), z.strictObject({ n: z.number(), label: text.optional() })]))
    .min(1)
    .optional()
    .describe('Ids of figures, or bare numbers: their sum is checked'),
  partsAre: z.enum(['all', 'some']).optional(),
  change: z.strictObject({ from: code, to: code }).optional(),
  supersedes: z.array(code).optional(),
  conflictsWith: z.array(code).optional(),
  reliability: z.enum(reliabilities).optional(),
  series: code.optional(),
  note: words.optional(),
  query: z.strictObject({ version: text, digest: text, cell: text }).optional(),
})

export const ledgerForm = z.strictObject({
  $schema: text.optional(),
  format: z.literal(ledgerFormat),
  about: words.optional(),
  populations: z.array(z.strictObject({ code, words, within: code.optional() })),
  documents: z.array(
    z.strictObject({ id: code, title: text, url: z.url().optional(), date: date.optional() }),
  ),
  series: z
    .array(
      z.strictObject({
        id: code,
        title: words,
        breaks: z.array(z.strictObject({ at: date, reason: words })).optional(),
      }),
    )
    .default([]),
  figures: z.array(figure),
})

export type WrittenLedger = z.infer<typeof ledgerForm>
export type WrittenFigure = WrittenLedger['figures'][number]

/** The form as JSON Schema (2020-12), for whoever writes a ledger with another program. */
export function ledgerJsonSchema(): unknown {
  return {
    $id: 'https://cobijo.example/schema/cobijo-figures-1.json',
    title: 'Ledger of official figures, version 1',
    ...z.toJSONSchema(ledgerForm, { target: 'draft-2020-12', io: 'input' }),
  }
}
