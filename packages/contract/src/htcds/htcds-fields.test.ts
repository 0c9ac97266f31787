import { existsSync, openAsBlob, readFileSync } from 'node:fs'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import { coreFields, findField, htcdsFields } from './htcds-fields.ts'
import { matchHeadings } from './match-headings.ts'
import { countryCodes, findCountry } from './standard/countries.ts'
import { findLanguage } from './standard/languages.ts'
import { findChoice } from './values/choice-text.ts'

const published = join(import.meta.dirname, '../../../../../shared/data/htcds')
const hasPublished = existsSync(published)

interface PublishedField {
  section: string
  status: string
  core: boolean
  field: string
  label: string
  type: string
  values: string[]
  labels: string[]
}

test('the standard has 83 named fields, 40 of them core and 3 deprecated', () => {
  expect(htcdsFields).toHaveLength(83)
  expect(new Set(htcdsFields.map(({ field }) => field)).size).toBe(83)
  expect(coreFields).toHaveLength(40)
  expect(htcdsFields.filter(({ status }) => status === 'DEPRECATED')).toHaveLength(3)
})

test('every picklist value is found by its name and by both labels', () => {
  for (const { picklist } of htcdsFields) {
    for (const { value, en, es } of picklist ?? []) {
      expect([value, en, es].map((text) => findChoice(picklist ?? [], text))).toEqual([
        value,
        value,
        value,
      ])
    }
  }
})

test('documented misspellings lead to the value of the standard', () => {
  const methods = findField('vic_MethodsOfControl')?.picklist ?? []
  const relations = findField('vic_RelationshipToTrafficker')?.picklist ?? []
  expect(findChoice(methods, 'PsychoactiveSubstances')).toBe('PsychoactiveSubstance')
  expect(findChoice(methods, 'RestrictsMovement')).toBe('RestrictsMovement')
  expect(findChoice(relations, 'Unacquainted')).toBe('Unaquainted')
  expect(findChoice(methods, 'UsesChildren')).toBeUndefined()
})

test('regional languages are told apart, and codes of every kind and common names lead to one code', () => {
  expect(
    ['mam', 'quc', 'kek', 'tzo', 'zai', 'K’iche’', "Q'eqchi'", 'Quiché'].map(findLanguage),
  ).toEqual(['mam', 'quc', 'kek', 'tzo', 'zai', 'quc', 'kek', 'quc'])
  expect(['es', 'spa', 'Español', 'fre', 'fra', 'FR'].map(findLanguage)).toEqual([
    'spa',
    'spa',
    'spa',
    'fra',
    'fra',
    'fra',
  ])
  expect(['xx', 'zzz', 'constructor', 'una de la sierra'].map(findLanguage)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('countries are found by code, Spanish name and English name', () => {
  expect(
    ['GT', 'gtm', 'México', 'mexico', 'Estados Unidos', 'El Salvador', 'Haití'].map(findCountry),
  ).toEqual(['GT', 'GT', 'MX', 'MX', 'US', 'SV', 'HT'])
  expect(['Guatemalteca', 'XX', ''].map(findCountry)).toEqual([undefined, undefined, undefined])
})

describe.skipIf(!hasPublished)(
  'beside the published files (skipped where ../shared/data is absent)',
  () => {
    test('every published field is here with its section, label, type, status and values', () => {
      const fields = JSON.parse(
        readFileSync(join(published, 'HTCDS_2.0_fields.json'), 'utf8'),
      ) as PublishedField[]
      const ours = htcdsFields.map((definition) => ({
        section: definition.section,
        status: definition.status ?? 'DRAFT',
        core: definition.core ?? false,
        field: definition.field,
        label: definition.label,
        type: definition.type,
        values: (definition.picklist ?? [])
          .filter(({ patch }) => patch === undefined)
          .map(({ value }) => value),
        labels: (definition.picklist ?? [])
          .filter(({ patch }) => patch === undefined)
          .map(({ en }) => en),
      }))
      // Instructions such as "Use ISO 3166 country codes standard" stand where values would (patch country-codes).
      const isInstruction = (text: string): boolean => /use iso/i.test(text)
      expect(ours).toEqual(
        fields.map(({ section, status, core, field, label, type, values, labels }) => ({
          section,
          status,
          core,
          field,
          label,
          type,
          values: values.filter((value) => !isInstruction(value)),
          labels: values.some((value) => !isInstruction(value))
            ? labels.map((text) => text.replaceAll('\u00a0', ' ').trim())
            : [],
        })),
      )
    })

    test('only the documented value is added to a picklist', () => {
      const added = htcdsFields.flatMap(({ picklist }) =>
        (picklist ?? []).filter(({ patch }) => patch !== undefined),
      )
      expect(new Set(added.map(({ value, patch }) => `${patch}: ${value}`))).toEqual(
        new Set(['restricts-movement: RestrictsMovement']),
      )
    })

    test('every name of IOM’s XLSForm is a known heading, and so are its choices', async () => {
      const sheets = await readXlsx(await openAsBlob(join(published, 'htcds_xlsform.xlsx')))
      const cells = (sheet: string): string[][] =>
        sheets
          .find((each) => each.sheet === sheet)
          ?.data.map((row) => row.map((cell) => String(cell ?? ''))) ?? []
      const questions = cells('survey')
        .slice(1)
        .filter(([type]) => !/^(start|end|calculate)$/.test(type ?? ''))
      expect(questions).toHaveLength(31)
      const columns = matchHeadings(questions.map(([, name]) => name ?? ''))
      expect(columns.filter(({ field }) => field === undefined)).toEqual([])
      const choices = cells('choices').slice(1)
      for (const [index, [type]] of questions.entries()) {
        const list = /^select_\w+ (\w+)$/.exec(type ?? '')?.[1]
        const field = columns[index]?.field
        if (list === undefined || list === 'consent' || field === undefined) continue
        for (const [, name, label] of choices.filter(([of]) => of === list)) {
          const find = (text: string): string | undefined =>
            list === 'citizenship'
              ? findCountry(text)
              : findChoice(findField(field)?.picklist ?? [], text)
          expect([field, find(name ?? ''), find(label ?? '')]).toEqual([field, name, name])
        }
      }
      expect(
        new Set(choices.filter(([of]) => of === 'citizenship').map(([, code]) => code)),
      ).toEqual(new Set(countryCodes))
    })
  },
)
