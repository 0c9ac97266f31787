import { beforeAll, describe, expect, test } from 'vitest'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { newDeviceKeys } from '../account/device-keys.ts'
import type { SignKeyPair } from '../account/sign-key-pair.ts'
import { sodiumReady } from '../sodium.ts'
import {
  digestOfFile,
  isSignedBy,
  openContribution,
  sealContribution,
  studyOfFile,
} from './contribution-file.ts'
import type { Contribution, OpenedContribution } from './contribution-file.ts'
import {
  digestOfStudy,
  newStudyKey,
  studyPerson,
  unwrapStudyKey,
  wrapStudyKey,
} from './study-key.ts'
import type { StudyKey } from './study-key.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const contribution: Contribution = {
  contribution: id(1),
  study: id(2),
  studyDigest: 'ab'.repeat(32),
  organisation: id(3),
  member: id(4),
  device: id(5),
  madeAt: 1_795_400_000_000,
  replaces: [id(6)],
  rows: [['cd'.repeat(16), 'female', ['forced-labour'], null]],
}

let device: SignKeyPair
let key: StudyKey
let file: Uint8Array

beforeAll(async () => {
  await sodiumReady()
  device = newDeviceKeys()
  key = newStudyKey()
  file = sealContribution(contribution, device.privateKey, key.publicKey)
})

test('the office opens what was sealed to it, and knows whose device signed it', () => {
  const { signed: _signed, ...said } = openContribution(file, key) as OpenedContribution
  const opened = openContribution(file, key) as OpenedContribution
  expect(said).toEqual(contribution)
  expect(isSignedBy(opened, device.publicKey)).toBe(true)
  expect(isSignedBy(opened, newDeviceKeys().publicKey)).toBe(false)
})

test('whoever finds the file learns of which study it is and nothing else', () => {
  expect(studyOfFile(file)).toBe(contribution.study)
  const text = new TextDecoder('latin1').decode(file)
  expect(text).not.toMatch(/female|forced|cdcd/)
  expect(openContribution(file, newStudyKey())).toMatchObject({ code: 'contribution-not-opened' })
})

test('a few rows more or less do not show in its length', () => {
  const fewer = sealContribution({ ...contribution, rows: [] }, device.privateKey, key.publicKey)
  expect(fewer.length).toBe(file.length)
})

describe('is refused', () => {
  test('what is no such file', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('person,sex\n')])
      expect(openContribution(bytes, key)).toMatchObject({ code: 'contribution-not-a-file' })
  })

  test('cut short anywhere, or with something behind it', () => {
    for (const length of [30, 60, file.length - 1])
      expect(openContribution(file.slice(0, length), key)).toMatchObject({
        code: 'contribution-damaged',
      })
    expect(openContribution(new Uint8Array([...file, 0]), key)).toMatchObject({
      code: 'contribution-damaged',
    })
  })

  test('a changed byte, wherever it stands', () => {
    for (let at = 0; at < file.length; at += 17) {
      const changed = file.slice()
      changed[at] = (changed[at] as number) ^ 1
      const opened = openContribution(changed, key)
      expect(isRefusal(opened), `at ${at}`).toBe(true)
      expect(digestOfFile(changed)).not.toBe(digestOfFile(file))
    }
  })

  test('what is sealed well and says something else', () => {
    for (const wrong of [
      { replaces: 'all' },
      { organisation: 'Casa Alba' },
      { more: 1 },
      { madeAt: 'now' },
    ]) {
      const odd = { ...contribution, ...wrong } as unknown as Contribution
      expect(
        openContribution(sealContribution(odd, device.privateKey, key.publicKey), key),
      ).toMatchObject({ code: 'contribution-malformed' })
    }
  })
})

test('the key file opens by its passphrase and for its own study', () => {
  const blob = wrapStudyKey(contribution.study, key, 'correct horse battery')
  expect(unwrapStudyKey(contribution.study, blob, 'correct horse battery')).toEqual(key)
  expect(unwrapStudyKey(contribution.study, blob, 'wrong horse')).toMatchObject({
    code: 'wrapped-keys-not-opened',
  })
  expect(isRefusal(unwrapStudyKey(id(9), blob, 'correct horse battery'))).toBe(true)
})

test('a person has one code in a study, wherever she is told of, and another in the next', () => {
  const one = digestOfStudy({ title: 'a', salt: '1' })
  const other = digestOfStudy({ title: 'a', salt: '2' })
  const code = 'ab'.repeat(16)
  expect(studyPerson(one, code)).toBe(studyPerson(one, code))
  expect(studyPerson(one, code)).toMatch(/^[0-9a-f]{32}$/)
  expect(studyPerson(one, code)).not.toBe(studyPerson(other, code))
  expect(studyPerson(one, code)).not.toBe(studyPerson(one, 'ac'.repeat(16)))
})
