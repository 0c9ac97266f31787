import { exportNames } from '../exports/export-names.ts'
import { type Refusal, refused } from '@cobijo/statistics/refusal'
import { bilingual } from './bilingual-form.ts'
import { coverageForm } from './coverage.ts'
import { fields, listOf, mapOf, oneOf, text, wholeNumber } from './form-check.ts'
import type { ReleaseSpec } from './release-spec.ts'

const units = oneOf('persons', 'cases', 'services', 'participations', 'activities', 'records')

const elsewhere = mapOf(fields({ ctdc: listOf(text), htcds: listOf(text) }))

const reporting = fields(
  {
    country: text,
    countries: mapOf(fields({ alpha2: text, alpha3: text, name: text })),
    forms: elsewhere,
    means: elsewhere,
  },
  { year: text },
)

export const specForm = fields(
  {
    id: text,
    version: wholeNumber,
    title: bilingual,
    publisher: bilingual,
    unit: units,
    unitLabel: bilingual,
    definition: bilingual,
    population: bilingual,
    source: fields(
      { publisher: text, citation: bilingual, url: text, accessedOn: text, terms: bilingual },
      { sha256: text },
    ),
    cutOff: text,
    publishedOn: text,
    queryVersion: text,
    threshold: wholeNumber,
    columns: listOf(
      fields(
        {
          name: text,
          label: bilingual,
          values: listOf(fields({ key: text, label: bilingual })),
          missingLabel: bilingual,
        },
        {
          emptyMeans: oneOf('no-data', 'not-mentioned'),
          severalBy: text,
          notKnown: listOf(text),
          isOrdered: oneOf(true),
          divisionsOf: text,
        },
      ),
    ),
    tables: listOf(
      fields(
        { id: text, title: bilingual, by: listOf(text) },
        { finding: bilingual, findingMayBeHidden: oneOf(true), note: bilingual },
      ),
    ),
    method: listOf(bilingual),
    cautions: listOf(bilingual),
    licence: fields({ title: bilingual }, { name: text, url: text }),
  },
  {
    supersedes: fields({ version: wholeNumber, reason: bilingual }),
    earlier: listOf(
      fields({ version: wholeNumber, publishedOn: text, digest: text }, { reason: bilingual }),
    ),
    restricted: fields({ with: bilingual, purpose: bilingual, until: text }),
    coverage: coverageForm,
    approvers: oneOf(2),
    exports: listOf(oneOf(...exportNames)),
    reporting,
    counting: fields({}, { only: mapOf(text), oneFor: text, times: text }),
  },
)

/**
 * A specification from JSON text, as an analyst writes it in a file. Refuses `spec-not-json` and
 * `spec-form-invalid` with the path of the first field that is missing, unknown or of another kind.
 * Whether it may be published is `checkSpec`'s to say.
 */
export function readReleaseSpec(json: string): ReleaseSpec | Refusal {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return refused('spec-not-json')
    throw error
  }
  const wrong = specForm(value, '')
  return wrong === undefined ? (value as ReleaseSpec) : refused('spec-form-invalid', wrong)
}
