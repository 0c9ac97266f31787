import { letterLength } from '@cobijo/sealing/complaint/letter'
import { mostAnswers } from '@cobijo/sealing/complaint/slip'
import { z } from 'zod'
import { encodedBytes, encodedHash, identifier } from './bytes.ts'

/** Letters to a house's focal point (ADR 35): every one has the same length, most say nothing. */
const letter = encodedBytes(letterLength, letterLength)

export const houseParams = z.strictObject({ organisation: identifier })

/** `POST organisations/:organisation/letters`, by a member of the house or of its partner. */
export const letterRequest = z.strictObject({ letter, tag: encodedHash })

/** `POST organisations/:organisation/letters/unattended`: by a device of the house, signed with its intake key. */
export const unattendedLetterRequest = z.strictObject({
  letter,
  tag: encodedHash,
  device: identifier,
  signature: encodedBytes(64, 64),
})

export const lettersQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const lettersResponse = z.strictObject({
  letters: z.array(z.strictObject({ position: z.int().min(1), letter })).max(100),
  /** Of the last restore from a backup: positions begin anew with it. */
  restored: z.string().nullable(),
})

/** `POST organisations/:organisation/letters/answers`: what lies under these names, and noise where nothing does: always as much. */
export const answersRequest = z.strictObject({ tags: z.array(encodedHash).length(mostAnswers) })
export const answersResponse = z.strictObject({ letters: z.array(letter).length(mostAnswers) })

const word = encodedBytes(24_576, 64)

/** `POST organisations/:organisation/focal-words`. */
export const focalWordRequest = z.strictObject({ word })

/** `GET focal-words`: of the caller's house, and of those that agreed with it. */
export const focalWordsResponse = z.strictObject({
  words: z.array(z.strictObject({ organisation: identifier, word })).max(2_000),
})
