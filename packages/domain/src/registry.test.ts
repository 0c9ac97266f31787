import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { foldCase } from './case/case-file.ts'
import { checkContent, divideByCompartment } from './journal/entry-type.ts'
import { entryTypes, findEntryType } from './registry.ts'
import { openedSample, unexercisedVersions } from './testing/samples.ts'
import type { EntrySample } from './testing/samples.ts'

const folder = new URL('../../../samples/entries/', import.meta.url)

function readSamples(): (EntrySample & { readonly file: string })[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({
      ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as EntrySample),
      file: file.replaceAll('\\', '/'),
    }))
}

const samples = readSamples()

function typeOf({ type }: EntrySample) {
  const entryType = findEntryType(type)
  if (!entryType) throw new Error(`no entry type ${type}`)
  return entryType
}

/** All fields, whatever compartment they were sealed in; public ones from the facts. */
function contentOf(sample: EntrySample): Record<string, unknown> {
  const { content } = openedSample(sample, typeOf(sample))
  const parts = Object.entries(content).filter(([name]) => name !== 'statistics')
  const statement = 'statement' in sample.facts ? { statement: sample.facts.statement } : {}
  return Object.assign({ ...statement }, ...parts.map(([, part]) => part)) as Record<
    string,
    unknown
  >
}

describe('the list of entry types', () => {
  test('names each type once, in kebab-case', () => {
    const names = entryTypes.map(({ type }) => type)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('finds none for a name that a newer version wrote', () => {
    expect(findEntryType('teleported')).toBeUndefined()
  })

  test('lets an intake key sign observations alone', () => {
    for (const { intake, weight, type } of entryTypes) {
      if (intake) expect(weight, type).toBe('observation')
    }
  })
})

describe('every entry version ever shipped', () => {
  test('has a sample, so that each step of each history is exercised', () => {
    expect(unexercisedVersions(entryTypes, samples)).toEqual([])
  })

  test.each(samples.map((sample) => [sample.file, sample] as const))(
    '%s is of a known type and version, and lies where it says',
    (file, sample) => {
      expect(sample.version).toBeLessThanOrEqual(typeOf(sample).version)
      expect(file).toBe(`${sample.type}/version-${sample.version}.json`)
    },
  )

  test.each(samples.map((sample) => [sample.file, sample] as const))(
    '%s, lifted to the present version, fits its declaration',
    (_file, sample) => {
      expect(checkContent(typeOf(sample), contentOf(sample))).toBeUndefined()
    },
  )

  test.each(samples.map((sample) => [sample.file, sample] as const))(
    '%s is opened with nothing malformed and nothing left out',
    (_file, sample) => {
      const entry = openedSample(sample, typeOf(sample))
      const [item] = foldCase([entry]).timeline
      const { statement: _public, ...expected } = contentOf(sample)
      expect(item).toMatchObject({ kind: 'entry', type: sample.type, malformed: [] })
      expect(item?.kind === 'entry' && item.fields).toEqual(expected)
    },
  )
})

describe('a sample of the present version', () => {
  const present = samples.filter((sample) => sample.version === typeOf(sample).version)

  test.each(present.map((sample) => [sample.type, sample] as const))(
    'of %s shows every field, in the compartment that is declared',
    (_type, sample) => {
      for (const [name, { compartment }] of Object.entries(typeOf(sample).fields)) {
        if (compartment === 'facts') continue
        expect(sample.parts[compartment] ?? {}, `${name} in ${compartment}`).toHaveProperty(name)
      }
    },
  )

  test.each(present.map((sample) => [sample.type, sample] as const))(
    'of %s has the facts and parts that the type makes of it today',
    (_type, sample) => {
      const entryType = typeOf(sample)
      const content = contentOf(sample)
      expect(entryType.facts(content)).toEqual(sample.facts)
      const drawn = { personCode: '0123456789abcdef'.repeat(2) }
      expect(divideByCompartment(entryType, content, drawn)).toEqual(sample.parts)
    },
  )

  test('names no place, form, nationality, sex or service in its facts', () => {
    for (const { facts, parts, type } of present) {
      const { statement: _built, ...open } = facts as unknown as Record<string, unknown>
      for (const value of Object.values(open)) {
        if (typeof value !== 'string' || value.length < 4) continue
        const isSealedWord = [
          'identity',
          'account',
          'health',
          'placement',
          'psychosocial',
          'justice',
        ]
          .flatMap((name) => Object.values(parts[name as 'identity'] ?? {}))
          .includes(value)
        expect(isSealedWord, type).toBe(false)
      }
    }
  })
})
