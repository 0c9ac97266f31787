import { erasableFamilies, families } from '@cobijo/domain/journal/facts'
import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { groupsBetween } from '@cobijo/sealing/directory/directory'
import type { Directory } from '@cobijo/sealing/directory/directory'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import type { GrantWord, ReceivedAt } from './grant-words.ts'

/** Two requests at the same moment may be committed in either order. */
export const raceMs = 60_000

/** Everybody is in the group of all; who decides anything about a case is in another one besides. */
const fewestGroups = 2

/**
 * What of a grant shows without opening it: `grant-signer-ended` for one that came after its signer's keys had ended,
 * `grant-signer-in-no-group` where she was in no group but that of all, `grant-feed-unknown` where it leads to no feed of another
 * organisation, `grant-stream-foreign` where whoever grants neither wrote anything in the stream nor was let into it,
 * `grant-of-another` for a word of an organisation that is neither side, `grant-changed` for one of the granting side that names
 * another route than the grant. On what it rests only a device can tell.
 */
export async function verifyGrants(
  client: pg.Client,
  directory: Directory,
  words: readonly GrantWord[],
  receivedAt: ReceivedAt,
): Promise<readonly Finding[]> {
  const isInside = await insidersOf(client, directory, words)
  const issued = firstWords(words)
  // Whoever ends a forged grant repeats what it said.
  const openProblems = (word: GrantWord) => [
    isFeedOfAnother(word, directory) ? undefined : 'grant-feed-unknown',
    isInside(word.organisation, word.stream) ? undefined : 'grant-stream-foreign',
  ]
  return words.flatMap((word) => {
    const first = issued.get(word.grant)
    const codes = [
      signerProblem(word, directory, receivedAt),
      ...(word.state === 'open' ? openProblems(word) : []),
      first && routeProblem(word, first, directory),
    ]
    return codes.flatMap((code) => (code === undefined ? [] : [{ code, hash: word.hash }]))
  })
}

function signerProblem(
  word: GrantWord,
  directory: Directory,
  receivedAt: ReceivedAt,
): string | undefined {
  const organisation = directory.organisations.get(word.organisation)
  const device = organisation?.devices.get(word.device)
  // Who is not known has a finding already.
  if (!organisation || !device || word.receivedAt === undefined) return undefined
  const came = word.receivedAt
  const hasEnded = device.endings.some(({ by }) => (receivedAt(by) ?? came) + raceMs < came)
  if (hasEnded) return 'grant-signer-ended'
  const span = { from: came, to: came + raceMs, saidAt: receivedAt }
  const isInGroup = groupsBetween(organisation, device.member, span).length >= fewestGroups
  return isInGroup ? undefined : 'grant-signer-in-no-group'
}

/** No route is kept for a feed that is nobody's. */
export function isFeedOfAnother(
  { feed, organisation }: GrantWord,
  { groupsByFeed }: Directory,
): boolean {
  const owner = groupsByFeed.get(feed)?.organisation
  return owner !== undefined && owner !== organisation
}

/** The word that began each grant: of several the one that came first. */
function firstWords(words: readonly GrantWord[]): ReadonlyMap<string, GrantWord> {
  const issued = new Map<string, GrantWord>()
  for (const word of words) {
    const known = issued.get(word.grant)
    const isEarlier = (word.receivedAt ?? Infinity) < (known?.receivedAt ?? Infinity)
    if (word.isFirst && (!known || isEarlier)) issued.set(word.grant, word)
  }
  return issued
}

function routeProblem(
  word: GrantWord,
  first: GrantWord,
  { groupsByFeed }: Directory,
): string | undefined {
  if (word.organisation !== first.organisation) {
    const recipient = groupsByFeed.get(first.feed)?.organisation
    return word.organisation === recipient ? undefined : 'grant-of-another'
  }
  const isSame =
    word.stream === first.stream &&
    word.feed === first.feed &&
    word.from === first.from &&
    // She may have said less since.
    (word.until ?? Infinity) <= (first.until ?? Infinity)
  return isSame ? undefined : 'grant-changed'
}

/** Whether an organisation wrote something in a stream, be it set aside, or was let into it. */
async function insidersOf(
  client: pg.Client,
  { groupsByFeed }: Directory,
  words: readonly GrantWord[],
): Promise<(organisation: OrganisationId, stream: string) => boolean> {
  const { rows } = await client.query<{ organisation_id: string; stream_id: string }>(
    `select distinct organisation_id, stream_id from entry where stream_id = any($1) and family = any($2)
      union select organisation_id, stream_id from quarantine where stream_id = any($1)`,
    [
      [...new Set(words.map(({ stream }) => stream))],
      erasableFamilies.map((each) => families.indexOf(each)),
    ],
  )
  const inside = new Set(rows.map((row) => `${row.organisation_id} ${row.stream_id}`))
  for (const { feed, organisation, stream } of words) {
    const owner = groupsByFeed.get(feed)?.organisation
    if (owner !== organisation) inside.add(`${owner} ${stream}`)
  }
  return (organisation, stream) => inside.has(`${organisation} ${stream}`)
}
