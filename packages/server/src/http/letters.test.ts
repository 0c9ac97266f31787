import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { base64url } from '@cobijo/contract/wire/bytes'
import { focalWordsResponse } from '@cobijo/contract/wire/letters'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import { signLabelled } from '@cobijo/sealing/account/sign-key-pair'
import { randomBytes, toHexadecimal } from '@cobijo/sealing/bytes'
import { focalWordHash } from '@cobijo/sealing/complaint/focal-word'
import type { FocalAcceptance, FocalProposal } from '@cobijo/sealing/complaint/focal-word'
import { coverLetter, handedInBytes, handedInLabel } from '@cobijo/sealing/complaint/letter'
import { signWord } from '@cobijo/sealing/complaint/signed-word'
import { sodiumReady } from '@cobijo/sealing/sodium'
import type { InventedDevice } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let asha: InventedPerson
let bela: InventedPerson
let tablet: InventedDevice

beforeAll(async () => {
  await sodiumReady()
  // A clock that stands still: nobody is let ask again because this machine is slow.
  const now = Date.now()
  server = await startTestServer({ clock: () => now })
  const network = new InventedHttpNetwork(server)
  asha = await network.found()
  bela = await network.join(asha)
  await network.admit(asha, bela)
  tablet = network.network.certify(asha.device.member, 'intake')
  await asha.append(...network.untold())
})
afterAll(() => server.stop())

const post = (path: string, body: object) =>
  fetch(`${server.baseUrl}/api/v1/organisations/${asha.organisation.id}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

function handedIn(by: InventedDevice, privateKey = by.keys.privateKey): object {
  const house = asha.organisation.id
  const [letter, tag] = [coverLetter(house), randomBytes(32)]
  const signature = signLabelled(handedInLabel, [handedInBytes(house, tag, letter)], privateKey)
  return {
    letter: base64url(letter),
    tag: base64url(tag),
    device: by.id,
    signature: base64url(signature),
  }
}

test('whoever asks and tries without end from the house’s own network waits, and the tablet there does not', async () => {
  const tags = Array.from({ length: 8 }, () => base64url(randomBytes(32)))
  const forged = handedIn(tablet, bela.device.keys.privateKey)
  const until429 = async (path: string, body: object, other: number) => {
    for (let tried = 0; tried < 600; tried += 1) {
      const { status } = await post(path, body)
      if (status === 429) return
      expect(status).toBe(other)
    }
    throw new Error('never asked to wait')
  }
  await until429('letters/answers', { tags }, 200)
  await until429('letters/unattended', forged, 403)
  expect((await post('letters/unattended', handedIn(tablet))).status).toBe(200)
})

const names = { sealed: '00', keys: [] }

function inWords({ member }: InventedDevice) {
  const { sign, box } = member.keys
  return { sign: toHexadecimal(sign.publicKey), box: toHexadecimal(box.publicKey) }
}

function proposal(by: InventedPerson, partner: InventedPerson, number: number): Uint8Array {
  const said: FocalProposal = {
    says: 'proposed',
    house: by.organisation.id,
    partner: partner.organisation.id,
    by: by.device.member.id,
    number,
    people: [{ id: by.device.member.id, ...inWords(by.device), leads: true }],
    names,
  }
  return signWord('cobijo/focal-point', said, by.device.member.keys.sign)
}

function acceptance(of: Uint8Array, sealed = '00'): Uint8Array {
  const said: FocalAcceptance = {
    says: 'accepted',
    house: asha.organisation.id,
    partner: bela.organisation.id,
    by: bela.device.member.id,
    proposal: focalWordHash(of),
    ...inWords(bela.device),
    names: { sealed, keys: [] },
  }
  return signWord('cobijo/focal-point', said, bela.device.member.keys.sign)
}

const say = (by: InventedPerson, word: Uint8Array) =>
  by.send({
    method: 'POST',
    path: `organisations/${asha.organisation.id}/focal-words`,
    body: { word: base64url(word) },
    response: emptyResponse,
  })

const wordsFor = async (person: InventedPerson) =>
  (await person.send({ method: 'GET', path: 'focal-words', response: focalWordsResponse })).words

const notFitting = { status: 400, problem: { code: 'field-invalid', field: 'word' } }

test('an officer leaves a higher number to whoever comes after her', async () => {
  await expect(say(asha, proposal(asha, bela, Number.MAX_SAFE_INTEGER))).rejects.toMatchObject(
    notFitting,
  )
  const first = proposal(asha, bela, 1)
  await say(asha, first)
  await say(asha, first)
  await say(asha, proposal(asha, bela, 2))
})

test('a partner accepts what was proposed, and once', async () => {
  await expect(say(bela, acceptance(randomBytes(100)))).rejects.toMatchObject(notFitting)
  await say(bela, acceptance(proposal(asha, bela, 1)))
  await say(bela, acceptance(proposal(asha, bela, 1)))
  await expect(say(bela, acceptance(proposal(asha, bela, 1), '01'))).rejects.toMatchObject(
    notFitting,
  )
})

test('however often another house names this one as its partner, what this one’s own said is handed out', async () => {
  const before = await wordsFor(asha)
  expect(before).toHaveLength(3)
  await server.database.tamper(
    `insert into focal_word (organisation_id, hash, partner_id, word)
     select '00000000-0000-4000-8000-000000000000', sha256(at::text::bytea), $1, $2 from generate_series(1, 2100) as at`,
    [asha.organisation.id, Buffer.alloc(100)],
  )
  const after = await wordsFor(asha)
  expect(after.slice(0, 3)).toEqual(before)
  expect(after.length).toBeLessThan(300)
})
