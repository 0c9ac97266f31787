import { complaintReceived } from '@cobijo/domain/complaint/complaint-received'
import type { ComplaintReceived } from '@cobijo/domain/complaint/complaint-received'
import { whoMayRead } from '@cobijo/domain/complaint/who-may-read'
import type { FocalPerson } from '@cobijo/domain/complaint/who-may-read'
import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { randomBytes, toHexadecimal } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import { canonicalBytes } from '@cobijo/sealing/canonical'
import { complaintIdOf } from '@cobijo/sealing/complaint/complaint-id'
import { mostReaders, sealLetter } from '@cobijo/sealing/complaint/letter'
import { newSlipCode, slipKeys } from '@cobijo/sealing/complaint/slip'
import type { WrittenComplaint } from './complaints-api.ts'
import type { WaitingLetter } from './letters.ts'

export interface ComposedComplaint {
  readonly waiting: WaitingLetter
  readonly code: string | undefined
}

/** Seals what she wrote to whoever may read it. Refuses what `whoMayRead`, `slipKeys` and `sealLetter` refuse, and `complaint-empty`. */
export function composeComplaint<Person extends FocalPerson & { readonly box: Bytes }>(
  input: WrittenComplaint,
  {
    house,
    people,
    how,
    at,
  }: {
    readonly house: OrganisationId
    readonly people: readonly Person[]
    readonly how: ComplaintReceived['how']
    readonly at: number
  },
): ComposedComplaint | Refusal {
  const { subject, named, kept, matters, words, about, inDanger, name, language } = input
  if ((words ?? '').trim() === '' && (matters ?? []).length === 0)
    return refused('complaint-empty', { field: 'words' })
  const mayRead = whoMayRead(people, { subject, named, kept })
  if (isRefusal(mayRead)) return mayRead
  const readers = withRoom(mayRead)
  const code = input.code === 'new' ? newSlipCode() : input.code
  const keys = code === undefined ? undefined : slipKeys(house, code, input.word ?? '')
  if (isRefusal(keys)) return keys
  const record: Omit<ComplaintReceived, 'complaint'> = {
    house,
    at,
    how,
    subject,
    readers: readers.map(({ id }) => id),
    ...(named.length === 0 ? {} : { named }),
    ...(matters === undefined || matters.length === 0 ? {} : { matters }),
    ...filled({ words, about, name, language }),
    ...(inDanger === undefined ? {} : { inDanger }),
    ...(keys === undefined ? {} : { answerKey: toHexadecimal(keys.publicKey) }),
  }
  const complaint = complaintIdOf(complaintReceived.write({ ...record, complaint: '' }))
  const said = complaintReceived.write({ ...record, complaint })
  if (!complaintReceived.read(said)) return refused('field-invalid', { field: 'words' })
  const letter = sealLetter(
    canonicalBytes(said),
    house,
    readers.map(({ box }) => box),
  )
  if (isRefusal(letter)) return letter
  return { waiting: { house, letter, tag: randomBytes(32) }, code: code?.replaceAll('\n', ' ') }
}

/** However many of the partner accepted, a letter has so many places: who of the house may read it, and of those outside as many as are left. */
function withRoom<Person extends FocalPerson>(readers: readonly Person[]): readonly Person[] {
  const inside = readers.filter(({ isOutside }) => !isOutside)
  const outside = readers.filter(({ isOutside }) => isOutside)
  return [...inside, ...outside].slice(0, mostReaders)
}

function filled(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => {
      const words = text?.trim() ?? ''
      return words === '' ? [] : [[name, words]]
    }),
  )
}
