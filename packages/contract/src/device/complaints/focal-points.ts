import type { FeedId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { fromHexadecimal, randomBytes, toHexadecimal } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import { canonicalBytes, readCanonical } from '@cobijo/sealing/canonical'
import {
  focalPeopleOf,
  focalPointIn,
  focalPointsOf,
  readFocalWord,
} from '@cobijo/sealing/complaint/focal-word'
import type {
  FocalAcceptance,
  FocalKeys,
  FocalPoint,
  FocalProposal,
  FocalTime,
  ReadFocalWord,
  SealedNames,
} from '@cobijo/sealing/complaint/focal-word'
import { signWord } from '@cobijo/sealing/complaint/signed-word'
import { currentGeneration } from '@cobijo/sealing/directory/directory'
import { sealKeyBundle } from '@cobijo/sealing/entry/key-bundle'
import { sodium } from '@cobijo/sealing/sodium'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { focalWordsResponse } from '../../wire/letters.ts'
import { emptyResponse } from '../../wire/operations.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import { everyoneGroupOf, findOwn } from '../directory/directory-acts.ts'
import type { Unlocked } from '../unlocked.ts'
import type { ComplaintsApi, FocalPointView } from './complaints-api.ts'

const prefix = 'focal-word/'

/** Takes in what the server has of them. What was once seen stays: a host that goes back brings no former focal point into force again. */
export async function learnFocalWords({
  account,
  send,
}: Pick<Unlocked, 'account' | 'send'>): Promise<void> {
  const { words } = await send({ method: 'GET', path: 'focal-words', response: focalWordsResponse })
  const read = words.flatMap(({ word }) => {
    const found = readFocalWord(fromBase64url(word))
    return found
      ? [{ put: 'setting' as const, key: `${prefix}${found.hash}`, value: fromBase64url(word) }]
      : []
  })
  if (read.length > 0) await account.store.write(read)
}

async function wordsHere({
  account,
}: Pick<Unlocked, 'account'>): Promise<readonly ReadFocalWord[]> {
  return (await account.store.list('setting', prefix)).flatMap(
    ({ value }) => readFocalWord(value as Bytes) ?? [],
  )
}

async function pointsHere(unlocked: Unlocked): Promise<readonly (readonly FocalPoint[])[]> {
  const words = await wordsHere(unlocked)
  const houses = new Set(words.map(({ said }) => said.house))
  return [...houses].map((house) => focalPointsOf(unlocked.knowledge.directory, house, words))
}

/** Those in force that this member's organisation has a part in. */
export async function focalPointsInForce(unlocked: Unlocked): Promise<readonly FocalPoint[]> {
  return (await pointsHere(unlocked)).flatMap((points) => focalPointIn(points) ?? [])
}

/** Of all accepted focal points of a house, the newest last: whoever is in none now had signed steps before (`ever`). */
export async function everyFocalPerson(
  unlocked: Unlocked,
  house: OrganisationId,
  time: FocalTime = 'ever',
): Promise<readonly FocalKeys[]> {
  return focalPeopleOf(unlocked.knowledge.directory, house, await wordsHere(unlocked), time)
}

/** Houses of whose focal point this member is or was, also where their partner was suspended since. */
export async function housesOfFocal(unlocked: Unlocked): Promise<readonly OrganisationId[]> {
  const { member } = unlocked.account.kept
  const words = await wordsHere(unlocked)
  return [...new Set(words.map(({ said }) => said.house))].filter((house) =>
    focalPeopleOf(unlocked.knowledge.directory, house, words, 'ever').some(
      ({ id }) => id === member,
    ),
  )
}

/** A person's name where this device opens it. */
export function nameOf(
  { knowledge }: Pick<Unlocked, 'knowledge'>,
  { id, named }: FocalKeys,
): string {
  for (const { feed, generation, keys } of named.keys) {
    const [bundle] = knowledge.ring.openBundles(
      [{ generation, keys: fromHexadecimal(keys) }],
      feed as FeedId,
    )
    const key = bundle?.keys[0]?.contentKey
    if (!key) continue
    try {
      const sealed = fromHexadecimal(named.sealed)
      const plain = sodium.crypto_secretbox_open_easy(
        sealed.subarray(24),
        sealed.subarray(0, 24),
        key,
      )
      const found = (readCanonical(plain) as Readonly<Record<string, unknown>>)[id]
      if (typeof found === 'string') return found
    } catch {
      return ''
    }
  }
  return ''
}

function sealNames(
  { knowledge }: Pick<Unlocked, 'knowledge'>,
  names: Readonly<Record<string, string>>,
  readers: readonly OrganisationId[],
): SealedNames | Refusal {
  const key = randomBytes(32)
  const nonce = randomBytes(24)
  const keys = readers.map((id) => {
    const organisation = knowledge.directory.organisations.get(id)
    const group = organisation && everyoneGroupOf({ knowledge }, organisation)
    if (!group) return undefined
    const { generation, box } = currentGeneration(group)
    const bundle = { order: randomBytes(32), keys: [{ code: 0, contentKey: key }] }
    return {
      feed: group.feed,
      generation,
      keys: toHexadecimal(sealKeyBundle(bundle, box)),
    }
  })
  if (keys.includes(undefined)) return refused('focal-partner-unknown', { field: 'partner' })
  const sealed = sodium.crypto_secretbox_easy(canonicalBytes(names), nonce, key)
  return {
    sealed: `${toHexadecimal(nonce)}${toHexadecimal(sealed)}`,
    keys: keys.flatMap((each) => each ?? []),
  }
}

export async function viewFocalPoints(unlocked: Unlocked): Promise<readonly FocalPointView[]> {
  const { organisation, member } = unlocked.account.kept
  const views = (await pointsHere(unlocked)).flatMap((points) => {
    const inForce = focalPointIn(points)
    // Its newest proposal waits beside the one that is in force.
    return [...new Set([inForce, points[0]])].flatMap((point): FocalPointView[] => {
      if (!point) return []
      const { house, partner, proposal, inside, outside } = point
      const people = [...inside, ...outside]
      const isIn = (keys: readonly FocalKeys[]): boolean => keys.some(({ id }) => id === member)
      return [
        {
          proposal: proposal.hash,
          house,
          partner,
          isInForce: point === inForce,
          isOwnHouse: house === organisation,
          mine: isIn(outside)
            ? 'accepted'
            : isIn(inside)
              ? 'inside'
              : partner === organisation
                ? 'may-accept'
                : 'none',
          people: people.map((each) => ({
            id: each.id,
            name: nameOf(unlocked, each),
            isOutside: each.isOutside,
            leads: each.leads,
          })),
        },
      ]
    })
  })
  return views
}

/** An officer's word. In force once somebody of the partner accepts it. Refuses `officers-only`, `focal-partner-unknown`, `focal-person-unknown`. */
export async function proposeFocalPoint(
  unlocked: Unlocked,
  { partner, people }: Parameters<ComplaintsApi['proposeFocalPoint']>[0],
): Promise<Refusal | undefined> {
  const { organisation, member } = unlocked.account.kept
  const own = findOwn(unlocked)
  if (own?.members.get(member)?.officer !== true) return refused('officers-only')
  if (partner === organisation || !isAdmitted(unlocked, partner))
    return refused('focal-partner-unknown', { field: 'partner' })
  const named = ownOrganisation(unlocked.knowledge, organisation).memberNames
  const known = people.flatMap(({ member: id, leads }) => {
    const found = own.members.get(id)
    return found?.state === 'current'
      ? [{ id, leads, sign: toHexadecimal(found.sign), box: toHexadecimal(found.box) }]
      : []
  })
  if (known.length < people.length || known.length > mostInside)
    return refused('focal-person-unknown', { field: 'people' })
  await learnFocalWords(unlocked)
  const numbers = (await wordsHere(unlocked)).flatMap(({ said }) =>
    said.says === 'proposed' && said.house === organisation ? [said.number] : [],
  )
  const names = Object.fromEntries(known.map(({ id }) => [id, named.get(id) ?? '']))
  const sealed = sealNames(unlocked, names, [organisation, partner])
  if ('kind' in sealed) return sealed
  const said: FocalProposal = {
    says: 'proposed',
    house: organisation,
    partner,
    by: member,
    number: Math.max(0, ...numbers) + 1,
    people: known,
    names: sealed,
  }
  return say(unlocked, said)
}

/** As many as leave room for one outside in every letter. */
const mostInside = 10

/** Refuses `not-found`; `focal-person-unknown` where this device does not know all of them yet: nobody vouches for whom she cannot see. */
export async function acceptFocalPoint(
  unlocked: Unlocked,
  { proposal }: { readonly proposal: string },
): Promise<Refusal | undefined> {
  const { organisation, member } = unlocked.account.kept
  const point = (await pointsHere(unlocked)).flat().find((each) => each.proposal.hash === proposal)
  const self = findOwn(unlocked)?.members.get(member)
  if (point?.partner !== organisation || !self) return refused('not-found')
  const asked = point.proposal.said.says === 'proposed' ? point.proposal.said.people.length : 0
  if (point.inside.length < asked) return refused('focal-person-unknown')
  const name = ownOrganisation(unlocked.knowledge, organisation).memberNames.get(member) ?? ''
  const names = sealNames(unlocked, { [member]: name }, [point.house, organisation])
  if ('kind' in names) return names
  const said: FocalAcceptance = {
    says: 'accepted',
    house: point.house,
    partner: organisation,
    by: member,
    proposal,
    sign: toHexadecimal(self.sign),
    box: toHexadecimal(self.box),
    names,
  }
  return say(unlocked, said)
}

async function say(
  unlocked: Unlocked,
  said: FocalProposal | FocalAcceptance,
): Promise<Refusal | undefined> {
  const word = signWord('cobijo/focal-point', said, unlocked.account.memberKeys.sign)
  try {
    await unlocked.send({
      method: 'POST',
      path: `organisations/${said.house}/focal-words`,
      body: { word: base64url(word) },
      response: emptyResponse,
    })
  } catch (fault) {
    if (fault instanceof ServerUnreachable) return refused('server-unreachable')
    if (fault instanceof ServerRefused) return refused(fault.problem.code)
    throw fault
  }
  await learnFocalWords(unlocked)
  unlocked.onChange()
  return undefined
}

function isAdmitted({ knowledge }: Unlocked, id: OrganisationId): boolean {
  return knowledge.directory.organisations.get(id)?.state === 'admitted'
}
