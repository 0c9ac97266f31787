import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { identifierText } from '../bytes.ts'
import { printSecret } from '../printed/printed-secret.ts'
import { sodiumReady } from '../sodium.ts'
import {
  accountKitForQr,
  printAccountKit,
  readAccountKit,
  readAccountKitFromQr,
} from './account-kit.ts'

beforeAll(sodiumReady)

const kits = fc.record({
  account: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(identifierText),
  secret: fc.uint8Array({ minLength: 16, maxLength: 16 }),
})

test('what was printed is read back, in any case and spacing', () => {
  fc.assert(
    fc.property(kits, (kit) => {
      const printed = printAccountKit(kit)
      expect(printed).toMatch(/^([0-9A-Z]{5}[ \n]){13}[0-9A-Z]{5}$/)
      expect(readAccountKit(printed)).toEqual(kit)
      expect(readAccountKit(printed.toLowerCase().replaceAll(/\s/g, ' - '))).toEqual(kit)
      expect(readAccountKit(printed.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(kit)
    }),
  )
})

test('a QR code holds it in capitals, digits and dots', () => {
  fc.assert(
    fc.property(kits, (kit) => {
      const text = accountKitForQr(kit)
      expect(text).toMatch(/^COBIJO\.A\.[0-9A-Z]{56}$/)
      expect(readAccountKitFromQr(text)).toEqual(kit)
    }),
  )
})

test('one wrong letter is refused and its group is named', () => {
  fc.assert(
    fc.property(kits, fc.nat(69), fc.nat(30), (kit, at, shift) => {
      const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      const printed = [...printAccountKit(kit).replaceAll(/\s/g, '')]
      const value = letters.indexOf(printed[at] as string)
      printed[at] = letters[(value + 1 + shift) % 32] as string
      const field = `group.${Math.floor(at / 5) + 1}`
      expect(readAccountKit(printed.join(''))).toEqual(refused('printed-check-wrong', { field }))
    }),
  )
})

test('two swapped neighbours in a group are refused', () => {
  fc.assert(
    fc.property(kits, fc.nat(13), fc.nat(3), (kit, group, place) => {
      const printed = [...printAccountKit(kit).replaceAll(/\s/g, '')]
      const at = group * 5 + place
      const [a, b] = [printed[at] as string, printed[at + 1] as string]
      fc.pre(a !== b)
      printed[at] = b
      printed[at + 1] = a
      expect(isRefusal(readAccountKit(printed.join('')))).toBe(true)
    }),
  )
})

test('swapped groups are refused', () => {
  fc.assert(
    fc.property(kits, fc.nat(12), (kit, group) => {
      const groups = printAccountKit(kit).split(/\s/)
      const [a, b] = [groups[group] as string, groups[group + 1] as string]
      fc.pre(a !== b)
      groups[group] = b
      groups[group + 1] = a
      expect(isRefusal(readAccountKit(groups.join(' ')))).toBe(true)
    }),
  )
})

test('whatever is typed is a kit or a refusal with a code', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ABC01 -') })),
      (text) => {
        for (const read of [readAccountKit(text), readAccountKitFromQr(`COBIJO.A.${text}`)])
          expect(isRefusal(read) && read.code).toMatch(/^(printed|kit)-/)
      },
    ),
  )
})

test('a sheet of another kind is refused as such', () => {
  const sheet = printSecret('recovery share', new Uint8Array(33).fill(1))
  expect(readAccountKit(sheet)).toEqual(refused('printed-purpose-wrong'))
  expect(readAccountKitFromQr('https://example.org')).toEqual(refused('qr-of-another-kind'))
})

test('a letter that is not in the alphabet is refused', () => {
  expect(readAccountKit('UUUUU')).toEqual(refused('printed-letter-unknown'))
})
