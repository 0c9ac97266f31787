import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { newDeviceKeys } from '@cobijo/sealing/account/device-keys'
import { signLabelled } from '@cobijo/sealing/account/sign-key-pair'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { isApprovedAsAsked } from './approved-as-asked.ts'
import { readFrozenContent } from './frozen-content.ts'
import type { ReleaseFile } from './release-file.ts'

type Keys = ReturnType<typeof newDeviceKeys>
let asha: Keys
let ashasTelephone: Keys
let bela: Keys
let worker: Keys

beforeAll(async () => {
  await sodiumReady()
  ;[asha, ashasTelephone, bela, worker] = [1, 2, 3, 4].map(() => newDeviceKeys()) as [
    Keys,
    Keys,
    Keys,
    Keys,
  ]
})

function directory(threshold: number, belaIsOfficer = true): Directory {
  const device = (keys: Keys, member: string) => ({
    member,
    kind: 'ordinary',
    key: keys.publicKey,
    endings: [],
  })
  const organisation = {
    id: 'house',
    state: 'admitted',
    members: new Map([
      ['asha', { state: 'current', officer: true }],
      ['bela', { state: 'current', officer: belaIsOfficer }],
      ['worker', { state: 'current', officer: false }],
    ]),
    devices: new Map([
      ['1', device(asha, 'asha')],
      ['2', device(ashasTelephone, 'asha')],
      ['3', device(bela, 'bela')],
      ['4', device(worker, 'worker')],
    ]),
  }
  return {
    organisations: new Map([['house', organisation]]),
    network: { threshold },
  } as unknown as Directory
}

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

/** A release that asks for so many, with a yes of each of these over `signed`. */
function files(approvers: number | undefined, by: readonly Keys[], signed?: Uint8Array) {
  const content = bytes({
    spec: { version: 1, ...(approvers === undefined ? {} : { approvers }) },
  })
  const digest = createHash('sha256')
    .update(signed ?? content)
    .digest()
  const approvals = by.map(({ privateKey, publicKey }) => ({
    signature: {
      algorithm: 'Ed25519',
      publicKey: toHexadecimal(publicKey),
      value: toHexadecimal(signLabelled('cobijo/release', [digest], privateKey)),
    },
  }))
  return [
    { name: 'release.json', content },
    { name: 'approvals.json', content: bytes(approvals) },
  ]
}

function isTaken(sent: readonly ReleaseFile[], known: Directory): boolean {
  const content = readFrozenContent(sent, 1)
  if (content?.kind === 'refused') throw new Error(content.code)
  return isApprovedAsAsked(content, sent, known)
}

test('a release that asks for one, in a network that asks for no more, is taken as it is', () => {
  expect(isTaken(files(undefined, []), directory(1))).toBe(true)
  expect(isTaken([], directory(1))).toBe(true)
})

test('one that asks for two is taken from two officers alone', () => {
  expect(isTaken(files(2, [asha, bela]), directory(1))).toBe(true)
  for (const by of [[asha], [asha, asha], [asha, ashasTelephone], [asha, worker]])
    expect(isTaken(files(2, by), directory(1))).toBe(false)
  expect(isTaken(files(2, [asha, bela]), directory(1, false))).toBe(false)
  expect(isTaken(files(2, [asha, bela], bytes('another')), directory(1))).toBe(false)
})

test('where the charter asks several for a word, what says nothing of it, or is no release, is not taken from one', () => {
  expect(isTaken(files(undefined, [asha]), directory(2))).toBe(false)
  expect(isTaken(files(undefined, [asha, bela]), directory(2))).toBe(true)
  expect(isTaken([{ name: 'index.html', content: bytes('') }], directory(2))).toBe(false)
})

test('approvals that cannot be read are none', () => {
  const [content] = files(2, [])
  const broken = [{}, 'x', null, [null], [{ signature: { publicKey: 'zz', value: 'zz' } }]]
  for (const approvals of broken)
    expect(
      isTaken(
        [content as never, { name: 'approvals.json', content: bytes(approvals) }],
        directory(1),
      ),
    ).toBe(false)
})

test('one content alone is what was approved: a second, or another version than it names, is refused', () => {
  const [content, approvals] = files(2, [asha, bela]) as [ReleaseFile, ReleaseFile]
  const report = { name: 'report.json', content: bytes({ plan: { version: 1 } }) }
  expect(readFrozenContent([content, approvals, report], 1)).toEqual({
    kind: 'refused',
    code: 'release-content-twice',
    field: 'files',
  })
  expect(readFrozenContent([content, approvals], 2)).toEqual({
    kind: 'refused',
    code: 'release-version-differs',
    field: 'version',
  })
  expect(readFrozenContent([report], 1)).toMatchObject({ approvers: 1, isForOneBody: false })
  expect(readFrozenContent([{ ...report, content: bytes('x') }], 1)).toMatchObject({
    code: 'release-version-differs',
  })
})
