import { beforeAll, expect, test } from 'vitest'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import { utf8 } from '../bytes.ts'
import { newBoxKeyPair } from '../entry/key-bundle.ts'
import { sodiumReady } from '../sodium.ts'
import { coverLetter, letterLength, openLetter, sealLetter } from './letter.ts'
import { answerTags, newSlipCode, slipKeys } from './slip.ts'

const house = '00000000-0000-4000-8000-000000000001'
const otherHouse = '00000000-0000-4000-8000-000000000002'

beforeAll(() => sodiumReady())

test('only its readers open a letter, and it looks like one that says nothing', () => {
  const [ana, bea, named] = [newBoxKeyPair(), newBoxKeyPair(), newBoxKeyPair()]
  const said = utf8('Entró de noche')
  const letter = sealLetter(said, house, [ana.publicKey, bea.publicKey])
  if (isRefusal(letter)) throw new Error(letter.code)
  expect(openLetter(letter, house, ana)).toEqual(said)
  expect(openLetter(letter, house, bea)).toEqual(said)
  expect(openLetter(letter, house, named)).toBeUndefined()
  expect([letter.length, coverLetter(house).length]).toEqual([letterLength, letterLength])
  expect(openLetter(coverLetter(house), house, ana)).toBeUndefined()
})

test('changed anywhere, or put into another house’s pool, it opens for nobody', () => {
  const ana = newBoxKeyPair()
  const letter = sealLetter(utf8('x'), house, [ana.publicKey])
  if (isRefusal(letter)) throw new Error(letter.code)
  expect(openLetter(letter, otherHouse, ana)).toBeUndefined()
  for (const at of [0, 600, 1_290, 5_000, letterLength - 1]) {
    const changed = letter.slice()
    changed[at] = (changed[at] as number) ^ 1
    expect(openLetter(changed, house, ana)).toBeUndefined()
  }
})

test('what is too long, or for too many, is refused', () => {
  expect(sealLetter(new Uint8Array(letterLength), house, [])).toEqual(
    refused('letter-too-long', { field: 'words' }),
  )
  const many = Array.from({ length: 17 }, () => newBoxKeyPair().publicKey)
  expect(sealLetter(utf8('x'), house, many)).toEqual(
    refused('letter-too-many-readers', { field: 'readers' }),
  )
})

test('a code on paper and a word in her head give the same keys again; either alone, or in another house, gives others', () => {
  const code = newSlipCode()
  const keys = slipKeys(house, code, 'Colibrí')
  if (isRefusal(keys)) throw new Error(keys.code)
  expect(slipKeys(house, code.toLowerCase(), ' colibri ')).toEqual(keys)
  expect(slipKeys(house, code, '')).not.toEqual(keys)
  expect(slipKeys(otherHouse, code, 'Colibrí')).not.toEqual(keys)
  expect(slipKeys(house, newSlipCode(), 'Colibrí')).not.toEqual(keys)
  expect(
    slipKeys(house, `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`, ''),
  ).toMatchObject({
    kind: 'refused',
    code: 'printed-check-wrong',
  })
  expect(new Set(answerTags(keys.publicKey).map(String)).size).toBe(8)
})
