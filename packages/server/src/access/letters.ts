import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { fromHexadecimal, randomBytes } from '@cobijo/sealing/bytes'
import { readFocalWord } from '@cobijo/sealing/complaint/focal-word'
import type { ReadFocalWord } from '@cobijo/sealing/complaint/focal-word'
import { letterLength } from '@cobijo/sealing/complaint/letter'
import { base64url } from '@cobijo/contract/wire/bytes'
import { byteaArray } from '../database/binary-array.ts'
import type { Reader, Writer } from '../database/transaction.ts'

const dayMs = 24 * 60 * 60 * 1000
/** A year, those that say something and those that do not. */
const keptDays = 365

export async function keepLetter(
  writer: Writer,
  house: OrganisationId,
  {
    letter,
    tag,
    at,
  }: { readonly letter: Uint8Array; readonly tag: Uint8Array; readonly at: number },
): Promise<void> {
  const today = Math.floor(at / dayMs)
  // One after the other: positions are read on from, and a later one must not be seen before an earlier one.
  await writer.query(`select pg_advisory_xact_lock(hashtextextended('letter ' || $1::text, 0))`, [
    house,
  ])
  await writer.execute(
    `insert into letter (organisation_id, position, tag, received_day, content)
     select $1::uuid, coalesce(max(position), 0) + 1, $2::bytea, $3::integer, $4::bytea
       from letter where organisation_id = $1::uuid`,
    [house, Buffer.from(tag), today, Buffer.from(letter)],
  )
  // Last: the newest stays, so that no position comes twice.
  await writer.execute('delete from letter where organisation_id = $1 and received_day < $2', [
    house,
    today - keptDays,
  ])
}

export async function listLetters(
  reader: Reader,
  house: OrganisationId,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ position: number; letter: string }[]> {
  const rows = await reader.query<{ position: string; content: Buffer }>(
    `select position, content from letter where organisation_id = $1 and position > $2
      order by position limit $3`,
    [house, after, limit],
  )
  return rows.map(({ position, content }) => ({
    position: Number(position),
    letter: base64url(content),
  }))
}

/** What lies under these names, and noise up to always as much. */
export async function answersUnder(
  reader: Reader,
  house: string,
  tags: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const rows = await reader.query<{ content: Buffer }>(
    `select content from letter where organisation_id = $1 and tag = any($2)
      order by position limit ${tags.length}`,
    [house, byteaArray(tags)],
  )
  const noise = Array.from({ length: tags.length - rows.length }, () => randomBytes(letterLength))
  return [...rows.map(({ content }) => new Uint8Array(content)), ...noise]
}

export async function keepFocalWord(
  writer: Writer,
  house: OrganisationId,
  {
    hash,
    partner,
    word,
  }: { readonly hash: string; readonly partner: string; readonly word: Uint8Array },
): Promise<void> {
  await writer.execute(
    `insert into focal_word (organisation_id, hash, partner_id, word) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [house, Buffer.from(fromHexadecimal(hash)), partner, Buffer.from(word)],
  )
}

const mostOfAnotherHouse = 200

/** All that was said of one house's focal point. */
export async function focalWordsOf(
  reader: Reader,
  house: OrganisationId,
): Promise<readonly ReadFocalWord[]> {
  const rows = await reader.query<{ word: Buffer }>(
    'select word from focal_word where organisation_id = $1',
    [house],
  )
  return rows.flatMap(({ word }) => readFocalWord(new Uint8Array(word)) ?? [])
}

export async function listFocalWords(
  reader: Reader,
  organisation: OrganisationId,
): Promise<{ organisation: string; word: string }[]> {
  const rows = await reader.query<{ organisation_id: string; word: Buffer }>(
    // Whatever another house says of this organisation, and how often, takes the place of nothing that its own said.
    `select organisation_id, word from (
       select organisation_id, hash, word, row_number() over (partition by organisation_id order by hash) as place
         from focal_word where organisation_id = $1 or partner_id = $1) as said
      where organisation_id = $1 or place <= $2
      order by organisation_id <> $1, organisation_id, hash limit 2000`,
    [organisation, mostOfAnotherHouse],
  )
  return rows.map(({ organisation_id, word }) => ({
    organisation: organisation_id,
    word: base64url(word),
  }))
}

/** Whether this organisation was ever named as partner by an officer of that house. */
export async function isPartnerOf(
  reader: Reader,
  organisation: OrganisationId,
  house: OrganisationId,
): Promise<boolean> {
  const rows = await reader.query(
    `select from focal_word where organisation_id = $1 and partner_id = $2 limit 1`,
    [house, organisation],
  )
  return rows.length > 0
}
