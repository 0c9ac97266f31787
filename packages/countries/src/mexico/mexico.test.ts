import { describe, expect, test } from 'vitest'
import { closureReasons } from '@cobijo/domain/case/closure'
import { protectedPurposes, purposes } from '@cobijo/domain/consent/purpose'
import { declineReasons } from '@cobijo/domain/referral/referral-codes'
import { openServices, protectedServices } from '@cobijo/domain/service/service-codes'
import { countryCodes } from '../country-codes.ts'
import type { CodeEntry } from '../country-pack.ts'
import { mexico } from './mexico.ts'

const lists = Object.entries(mexico).filter(
  (pair): pair is [string, readonly CodeEntry[]] => typeof pair[1] !== 'string',
)

describe.each(lists)('%s', (_name, entries) => {
  test('has words in Spanish and English for every code', () => {
    for (const { code, labels } of entries) {
      expect(labels.es.trim(), code).not.toBe('')
      expect(labels.en.trim(), code).not.toBe('')
    }
  })

  test('says of every code where it comes from', () => {
    for (const { code, source } of entries) expect(source.trim(), code).not.toBe('')
  })

  test('has each code once, and no two codes with the same words', () => {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length)
    expect(new Set(entries.map(({ labels }) => labels.es)).size).toBe(entries.length)
    expect(new Set(entries.map(({ labels }) => labels.en)).size).toBe(entries.length)
  })

  test('never says "tráfico" for trafficking, nor "menor" for a child', () => {
    for (const { labels } of entries) {
      expect(labels.es.toLowerCase()).not.toMatch(/tráfico|\bmenor(es)?\b|ilegal|indocumentad/)
    }
  })
})

const codesOf = (entries: readonly CodeEntry[]) => entries.map(({ code }) => code).sort()

test('every code that a rule of the domain knows has its words here, and none besides', () => {
  expect(codesOf(mexico.purposes)).toEqual([...purposes, ...protectedPurposes].sort())
  expect(codesOf(mexico.services)).toEqual([...openServices, ...protectedServices].sort())
  expect(codesOf(mexico.closureReasons)).toEqual([...closureReasons].sort())
  expect(codesOf(mexico.declineReasons)).toEqual([...declineReasons].sort())
})

test('BR-24: no reason to close is about reporting or cooperating, in either language', () => {
  for (const { code, labels } of mexico.closureReasons) {
    for (const words of [code, labels.es, labels.en])
      expect(words.toLowerCase()).not.toMatch(/denunc|cooper|declar|testi|report/)
  }
})

test('the 32 states stand under the codes 01 to 32', () => {
  expect(mexico.divisions.map(({ code }) => code)).toEqual(
    Array.from({ length: 32 }, (_, index) => String(index + 1).padStart(2, '0')),
  )
})

test('languages are ISO 639-3, and the Mayan ones are told apart', () => {
  const codes = mexico.languages.map(({ code }) => code)
  for (const code of codes) expect(code).toMatch(/^[a-z]{3}$/)
  expect(codes).toEqual(expect.arrayContaining(['mam', 'quc', 'kek', 'cak', 'kjb', 'tzo', 'yua']))
  expect(codes).not.toContain('myn')
})

test('what no lawyer has confirmed says so: of the law nothing is verified yet', () => {
  for (const { code, verified } of mexico.legalGrounds) expect(verified, code).toBe(false)
})

test('rules get bare codes and lower-case words', () => {
  const { legalGrounds, closurePhrases } = countryCodes(mexico)
  expect(legalGrounds).toContain('vital-interest')
  for (const phrase of closurePhrases) expect(phrase).toBe(phrase.toLowerCase())
})
