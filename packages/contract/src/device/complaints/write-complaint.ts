import { complaintAnswered } from '@cobijo/domain/complaint/complaint-step-recorded'
import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { signLabelled } from '@cobijo/sealing/account/sign-key-pair'
import type { Bytes } from '@cobijo/sealing/bytes'
import { handedInBytes, handedInLabel, openLetter } from '@cobijo/sealing/complaint/letter'
import { readSignedWord } from '@cobijo/sealing/complaint/signed-word'
import { answerTags, slipKeys } from '@cobijo/sealing/complaint/slip'
import { readIntakeKey } from '@cobijo/sealing/intake'
import { sodium } from '@cobijo/sealing/sodium'
import { isUnanswered } from '../../client/api-client.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { answersResponse } from '../../wire/letters.ts'
import { emptyResponse } from '../../wire/operations.ts'
import { findKit, listKits } from '../unattended/intake-stores.ts'
import type { SendingContext } from '../unattended/send-intake.ts'
import type { DeviceStore } from '../store/device-store.ts'
import type { Unlocked } from '../unlocked.ts'
import { composeComplaint } from './compose-complaint.ts'
import type {
  AnswerToHer,
  AskByCode,
  ComplaintPlace,
  ComplaintsApi,
  ComplaintWritten,
} from './complaints-api.ts'
import { focalPointsInForce, nameOf } from './focal-points.ts'
import { handInLetters, keepWaiting } from './letters.ts'
import type { WaitingLetter } from './letters.ts'

/** What stands on the house's wall, and the keys: all that a locked device needs to seal what she writes, and it opens nothing with it. */
interface OpenFocalPoint {
  readonly account: string
  readonly house: OrganisationId
  readonly checkedAt: number
  readonly people: readonly {
    readonly id: MemberId
    readonly name: string
    readonly sign: Bytes
    readonly box: Bytes
    readonly leads: boolean
    readonly isOutside: boolean
  }[]
}

const prefix = 'focal-point/'
/** Who left, or a partner that was suspended, is known once somebody signs in: what nobody looked at for so long is not offered. */
const holdsMs = 7 * 24 * 60 * 60 * 1000

/** At each unlocking, as with the intake key without which nothing could be handed in. */
export async function renewFocalPoint(unlocked: Unlocked, devices: DeviceStore): Promise<void> {
  const { account, organisation: house } = unlocked.account.kept
  const point = (await focalPointsInForce(unlocked)).find((each) => each.house === house)
  const key = `${prefix}${account}`
  if (!point || !(await findKit(devices, account)))
    return devices.write([{ remove: 'setting', key }])
  const people = [...point.inside, ...point.outside].map((each) => {
    const { id, sign, box, leads, isOutside } = each
    return { id, name: nameOf(unlocked, each), sign, box, leads, isOutside }
  })
  const value: OpenFocalPoint = { account, house, checkedAt: unlocked.now(), people }
  await devices.write([{ put: 'setting', key, value }])
}

async function pointFor(
  { devices, now }: SendingContext,
  account: string,
): Promise<OpenFocalPoint | undefined> {
  const found = (await devices.find('setting', `${prefix}${account}`)) as OpenFocalPoint | undefined
  return found && now() - found.checkedAt < holdsMs ? found : undefined
}

export async function complaintPlaces(context: SendingContext): Promise<readonly ComplaintPlace[]> {
  const places = await Promise.all(
    (await listKits(context.devices)).map(async ({ account, label }) => {
      const point = await pointFor(context, account)
      const people = point?.people.map(({ id, name, isOutside }) => ({ id, name, isOutside }))
      return people ? [{ account, label, people }] : []
    }),
  )
  return places.flat()
}

/** Refuses `focal-point-missing`, and what `composeComplaint` refuses. What is written is sealed before it is kept. */
export async function writeComplaint(
  { account, ...input }: Parameters<ComplaintsApi['writeComplaint']>[0],
  context: SendingContext,
): Promise<ComplaintWritten | Refusal> {
  const point = await pointFor(context, account)
  if (!point) return refused('focal-point-missing')
  const { house, people } = point
  const composed = composeComplaint(input, { house, people, how: 'herself', at: context.now() })
  if (isRefusal(composed)) return composed
  await context.devices.write([keepWaiting(account, composed.waiting)])
  return { kind: 'written', code: composed.code }
}

/** Hands in, without anybody signed in, what waits for each house of this device. */
export async function sendLetters(context: SendingContext): Promise<void> {
  for (const kit of await listKits(context.devices)) {
    const key = readIntakeKey(kit.key)
    const point = await pointFor(context, kit.account)
    if (isRefusal(key)) continue
    const post = async ({ house, letter, tag }: WaitingLetter): Promise<void> => {
      const signature = signLabelled(
        handedInLabel,
        [handedInBytes(house, tag, letter)],
        key.keys.privateKey,
      )
      const [sealed, name, signed] = [letter, tag, signature].map(base64url)
      await context.send({
        method: 'POST',
        path: `organisations/${house}/letters/unattended`,
        body: { letter: sealed, tag: name, device: key.device, signature: signed },
        response: emptyResponse,
      })
    }
    const houses = point ? [point.house] : []
    await handInLetters(context.devices, kit.account, houses, context.now(), post)
  }
}

/** What came back to her code: fetched under names that only the code gives, as much whether anything is there or not, and kept nowhere. */
export async function askByCode(
  { account, code, word }: AskByCode,
  context: SendingContext,
): Promise<readonly AnswerToHer[] | Refusal> {
  const kit = await findKit(context.devices, account)
  if (!kit) return refused('focal-point-missing')
  const house = kit.organisation
  const keys = slipKeys(house, code, word)
  if (isRefusal(keys)) return keys
  const people = (await pointFor(context, account))?.people ?? []
  try {
    const { letters } = await context.send({
      method: 'POST',
      path: `organisations/${house}/letters/answers`,
      body: { tags: answerTags(keys.publicKey).map(base64url) },
      response: answersResponse,
    })
    return letters.flatMap((letter): AnswerToHer[] => {
      const content = openLetter(fromBase64url(letter), house, keys)
      const signed = content && readSignedWord(content)
      const answer = signed && complaintAnswered.read(signed.content)
      if (!answer || answer.house !== house) return []
      const author = people.find(({ id }) => id === answer.by)
      const isConfirmed =
        author !== undefined && signed.isSignedBy(author.sign, 'cobijo/complaint-answer')
      return [
        { at: answer.at, words: answer.words, name: isConfirmed ? author.name : '', isConfirmed },
      ]
    })
  } catch (fault) {
    if (!isUnanswered(fault)) throw fault
    return refused('server-unreachable')
  } finally {
    sodium.memzero(keys.privateKey)
  }
}
