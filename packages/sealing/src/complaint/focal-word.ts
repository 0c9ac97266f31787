import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import {
  flag,
  hexadecimal,
  identifier,
  list,
  record,
  whole,
} from '@cobijo/domain/journal/value-kind'
import type { ValueKind } from '@cobijo/domain/journal/value-kind'
import { fromHexadecimal, hash, sameBytes, toHexadecimal } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import type { Directory, Member } from '../directory/directory.ts'
import { readSignedWord } from './signed-word.ts'

/** An officer of the house: who of it is in the focal point, and which organisation has somebody outside. */
export interface FocalProposal {
  readonly says: 'proposed'
  readonly house: OrganisationId
  readonly partner: OrganisationId
  readonly by: MemberId
  /** One more than any that was known: the highest that the partner accepted is in force. */
  readonly number: number
  readonly people: readonly {
    readonly id: MemberId
    readonly sign: string
    readonly box: string
    readonly leads: boolean
  }[]
  readonly names: SealedNames
}

/** A member of the partner: she looked at that proposal, and is whom complaints go to outside the house. */
export interface FocalAcceptance {
  readonly says: 'accepted'
  readonly house: OrganisationId
  readonly partner: OrganisationId
  readonly by: MemberId
  /** Hash of the proposal as it was signed. */
  readonly proposal: string
  readonly sign: string
  readonly box: string
  readonly names: SealedNames
}

/** Names under a key that is sealed to the two organisations: they stand on the house's wall, and the host does not learn them. */
export interface SealedNames {
  readonly sealed: string
  readonly keys: readonly {
    readonly feed: string
    readonly generation: number
    readonly keys: string
  }[]
}

export type FocalWord = FocalProposal | FocalAcceptance

const hex: ValueKind<string> = {
  name: 'hexadecimal',
  check: (value) =>
    typeof value === 'string' && value.length <= 16_000 && /^([0-9a-f]{2})+$/.test(value)
      ? undefined
      : 'not-hexadecimal',
}
const names = record({
  sealed: hex,
  keys: list(record({ feed: identifier, generation: whole(1), keys: hex }), 4),
})
const key = hexadecimal(32)
const ofBoth = { house: identifier, partner: identifier, by: identifier, names }
const shapes: Readonly<Record<string, Readonly<Record<string, ValueKind<unknown>>>>> = {
  proposed: {
    ...ofBoth,
    number: whole(1),
    people: list(record({ id: identifier, sign: key, box: key, leads: flag }), 15),
  },
  accepted: { ...ofBoth, proposal: key, sign: key, box: key },
}

export interface ReadFocalWord {
  readonly said: FocalWord
  readonly hash: string
  readonly isSignedBy: (key: Bytes) => boolean
}

export function focalWordHash(word: Bytes): string {
  return toHexadecimal(hash('cobijo/focal-word', word))
}

/** Undefined for anything malformed. Whether it counts is `focalPointIn`'s to say. */
export function readFocalWord(word: Bytes): ReadFocalWord | undefined {
  const read = readSignedWord(word)
  if (!read || typeof read.content !== 'object' || read.content === null) return undefined
  const { says, ...rest } = read.content as Readonly<Record<string, unknown>>
  const shape = typeof says === 'string' && Object.hasOwn(shapes, says) ? shapes[says] : undefined
  if (!shape) return undefined
  const isWhole =
    Object.keys(rest).length === Object.keys(shape).length &&
    Object.entries(shape).every(([name, kind]) => kind.check(rest[name]) === undefined)
  if (!isWhole) return undefined
  return {
    said: read.content as FocalWord,
    hash: focalWordHash(word),
    isSignedBy: (signer) => read.isSignedBy(signer, 'cobijo/focal-point'),
  }
}

/** Somebody of the focal point in force, with the keys that both sides signed. */
export interface FocalKeys {
  readonly id: MemberId
  readonly organisation: OrganisationId
  readonly sign: Bytes
  readonly box: Bytes
  readonly leads: boolean
  readonly isOutside: boolean
  /** The word in which her name is sealed. */
  readonly named: SealedNames
}

export interface FocalPoint {
  readonly house: OrganisationId
  readonly partner: OrganisationId
  readonly proposal: ReadFocalWord
  /** Empty where nobody of the partner has accepted, or the partner is not admitted any more: then it is not in force. */
  readonly outside: readonly FocalKeys[]
  readonly inside: readonly FocalKeys[]
}

/** `now`: keys to seal to. `ever`: also of people who left since, whose earlier words still count. */
export type FocalTime = 'now' | 'ever'

/**
 * The proposals of one house that count, the newest first: signed by somebody who is or was an officer there, with who of the partner
 * accepted each. The house alone puts nobody outside, and the partner nobody inside: a key of the house that changed since
 * (somebody was readmitted, by whomever) is out until both say so again.
 */
export function focalPointsOf(
  directory: Directory,
  house: OrganisationId,
  words: readonly ReadFocalWord[],
  time: FocalTime = 'now',
): readonly FocalPoint[] {
  const own = directory.organisations.get(house)
  if (own?.state !== 'admitted') return []
  return words
    .flatMap((proposal): FocalPoint[] => {
      const { said } = proposal
      if (said.says !== 'proposed' || said.house !== house || said.partner === house) return []
      const author = own.members.get(said.by)
      if (!author?.wasOfficer || !proposal.isSignedBy(author.sign)) return []
      const inside = said.people.flatMap(({ id, leads, ...keys }) =>
        isSame(own.members.get(id), keys, time)
          ? [
              {
                id,
                organisation: house,
                ...bytesOf(keys),
                leads,
                isOutside: false,
                named: said.names,
              },
            ]
          : [],
      )
      return [
        {
          house,
          partner: said.partner,
          proposal,
          inside,
          outside: acceptedBy(directory, proposal, words, time),
        },
      ]
    })
    .sort(
      (one, other) =>
        numberOf(other) - numberOf(one) || (one.proposal.hash < other.proposal.hash ? -1 : 1),
    )
}

/** The one that is in force: the newest that the partner accepted. */
export function focalPointIn(points: readonly FocalPoint[]): FocalPoint | undefined {
  return points.find(({ outside }) => outside.length > 0)
}

/**
 * Everybody of any focal point that the partner accepted, the newest last: `now` whose keys are still hers, `ever` also who left since. What
 * an officer proposed alone puts nobody's keys in place of another's.
 */
export function focalPeopleOf(
  directory: Directory,
  house: OrganisationId,
  words: readonly ReadFocalWord[],
  time: FocalTime,
): readonly FocalKeys[] {
  const accepted = new Set(
    focalPointsOf(directory, house, words, 'ever')
      .filter(({ outside }) => outside.length > 0)
      .map(({ proposal }) => proposal.hash),
  )
  return focalPointsOf(directory, house, words, time)
    .filter(({ proposal }) => accepted.has(proposal.hash))
    .reverse()
    .flatMap(({ inside, outside }) => [...inside, ...outside])
}

function numberOf({ proposal }: FocalPoint): number {
  return proposal.said.says === 'proposed' ? proposal.said.number : 0
}

function acceptedBy(
  directory: Directory,
  { said: { house, partner }, hash: proposal }: ReadFocalWord,
  words: readonly ReadFocalWord[],
  time: FocalTime,
): readonly FocalKeys[] {
  const other = directory.organisations.get(partner)
  if (!other || (time === 'now' && other.state !== 'admitted')) return []
  const found = words.flatMap(({ said, isSignedBy }): FocalKeys[] => {
    if (said.says !== 'accepted' || said.house !== house || said.partner !== partner) return []
    const keys = { sign: said.sign, box: said.box }
    const isHers =
      isSame(other.members.get(said.by), keys, time) && isSignedBy(fromHexadecimal(said.sign))
    if (said.proposal !== proposal || !isHers) return []
    const { by: id, names: named } = said
    return [{ id, organisation: partner, ...bytesOf(keys), leads: false, isOutside: true, named }]
  })
  return [...new Map(found.map((each) => [each.id, each])).values()]
}

interface KeysInWords {
  readonly sign: string
  readonly box: string
}

function isSame(member: Member | undefined, { sign, box }: KeysInWords, time: FocalTime): boolean {
  return (
    member !== undefined &&
    (time === 'ever' || member.state === 'current') &&
    sameBytes(member.sign, fromHexadecimal(sign)) &&
    sameBytes(member.box, fromHexadecimal(box))
  )
}

function bytesOf({ sign, box }: KeysInWords): { readonly sign: Bytes; readonly box: Bytes } {
  return { sign: fromHexadecimal(sign), box: fromHexadecimal(box) }
}
