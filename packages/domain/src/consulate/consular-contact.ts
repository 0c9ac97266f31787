import { mayBeChild } from '../child/may-be-child.ts'
import type { CaseFile } from '../case/case-file.ts'
import { childNoticeGiven } from '../clock/notice/child-notice-given.ts'
import type { Instant, OrganisationId } from '../journal/identifier.ts'
import type { Ladder, Rung } from '../ladder/rung.ts'
import type { ConsularContact, Prohibition } from './consular-codes.ts'
import type { ConsularRequest } from './consular.ts'

/** What the table looks at; never `justice`, nationality or migration status. */
export type ConsularGrounds = Pick<
  CaseFile,
  'ageGroup' | 'notices' | 'consents' | 'consular' | 'asylum'
>

export interface ConsularStanding {
  /** Which row of domain §6.3 decides, from the top; undefined where she was not asked yet: no contact. */
  readonly row: 1 | 2 | 3 | 4 | 5 | 6 | 7 | undefined
  readonly result: 'prohibited' | 'no-contact' | 'allowed'
  /** Why, rung by rung in the order of the table; the last word is `refusalOf(ladder)`. */
  readonly ladder: Ladder
}

/**
 * Whether her consulate may be told anything, for anybody, by the decision table of domain §6.3 from the top. Doubt about her age counts as
 * child (BR-03). Whoever cannot read `protection` finds that she was not asked: no contact.
 */
export function consularContact(file: ConsularGrounds): ConsularStanding {
  const isChild = mayBeChild(file.ageGroup.value)
  const forbidding: readonly { row: 1 | 2 | 3 | 4; rung: Rung | undefined }[] = [
    { row: 1, rung: filedWithoutConsent(file) },
    isChild ? { row: 2, rung: childProtected(file) } : { row: 3, rung: wishVoiced(file) },
    { row: 4, rung: homeStateFeared(file) },
  ]
  const allowing = [
    isChild ? childNoticeGiven(file) : undefined,
    told(file),
    wanted(file),
    isChild ? planAllows(file) : undefined,
  ].filter((rung) => rung !== undefined)
  const ladder = [...forbidding.flatMap(({ rung }) => rung ?? []), ...allowing]
  const blocked = forbidding.find(({ rung }) => rung?.state === 'blocked')
  if (blocked) return { row: blocked.row, result: 'prohibited', ladder }
  const isAllowed = allowing.every(({ state }) => state === 'done')
  if (isAllowed) return { row: isChild ? 7 : 6, result: 'allowed', ladder }
  const saysNo = allowing.some(({ state }) => state === 'blocked')
  return { row: saysNo ? 5 : undefined, result: 'no-contact', ladder }
}

/** Which house is about to act, and when. */
export interface ActingHouse {
  readonly organisation: OrganisationId
  /** It has nobody else who could be asked. */
  readonly isSmall: boolean
  readonly at: Instant
}

/**
 * Whether this one act may be done now: forbidden or not wanted by the table, else open until a second person released it (BR-30), else done by that
 * release. A house acts on its own release alone; `undefined`: on none. A rung of any ladder whose step goes through a consulate.
 */
export function consularRelease(
  file: ConsularGrounds,
  act: ConsularContact,
  house: ActingHouse | undefined,
): Rung {
  const { result, ladder } = consularContact(file)
  const stands =
    ladder.find(({ state }) => state === 'blocked') ?? ladder.find(({ state }) => state === 'open')
  if (result !== 'allowed' && stands) return stands
  const rung = { code: 'consular-released', rule: 'BR-30' } as const
  const request = file.consular.requests.findLast(
    (each) => each.act === act && house !== undefined && isReleasedFor(each, house),
  )
  return request?.releasedBy === undefined
    ? { ...rung, state: 'open' }
    : { ...rung, state: 'done', by: request.releasedBy }
}

function isReleasedFor(request: ConsularRequest, house: ActingHouse): boolean {
  const { state, organisation, isOvertaken, isAlone, reviewBy = 0 } = request
  return (
    state === 'released' &&
    organisation === house.organisation &&
    !isOvertaken &&
    (!isAlone || (house.isSmall && reviewBy > house.at))
  )
}

/** Nothing where nobody ever said so: that she was not asked is not that she fears nothing. */
function standing(
  { consular }: ConsularGrounds,
  ...which: readonly Prohibition[]
): { readonly stands: boolean; readonly by: Rung['by'] } | undefined {
  const among = consular.prohibitions.filter(({ prohibition }) => which.includes(prohibition))
  const [first] = among
  if (first === undefined) return undefined
  const open = among.find(({ isLifted }) => !isLifted)
  return open ? { stands: true, by: open.by } : { stands: false, by: first.liftedBy }
}

/** Row 1, for every authority: only her express consent on paper, or two people with the paper of its end. */
function filedWithoutConsent(file: ConsularGrounds): Rung | undefined {
  const rung = { code: 'consular-asylum-filed', rule: 'BR-27' } as const
  const { consent } = file.consular
  const filed = standing(file, 'asylum-filed')
  if (!filed) return undefined
  if (!filed.stands) return { ...rung, state: 'done', by: filed.by }
  return consent.value === 'on-file'
    ? { ...rung, state: 'done', by: consent.current[0]?.entry }
    : { ...rung, state: 'blocked' }
}

/** Row 2: of a child an indication is enough, before anything is filed. */
function childProtected(file: ConsularGrounds): Rung | undefined {
  const said = standing(file, 'protection-indicated', 'wish-voiced', 'asylum-filed')
  return said && forbids({ code: 'consular-child-protected', rule: 'BR-28' }, said)
}

/** Row 3: of an adult too what was seen before she came of age, until two people cleared it. What was filed meanwhile row 1 has decided on. */
function wishVoiced(file: ConsularGrounds): Rung | undefined {
  const said = standing(file, 'wish-voiced', 'protection-indicated')
  const isFiled = standing(file, 'asylum-filed')?.stands === true
  if (!said || (isFiled && said.stands)) return undefined
  return forbids({ code: 'consular-wish-voiced', rule: 'BR-29' }, said)
}

/** Row 4. */
function homeStateFeared(file: ConsularGrounds): Rung | undefined {
  const said = standing(file, 'home-state-feared')
  return said && forbids({ code: 'consular-home-state-feared' }, said)
}

function forbids(
  rung: Pick<Rung, 'code' | 'rule'>,
  { stands, by }: { readonly stands: boolean; readonly by: Rung['by'] },
): Rung {
  return stands ? { ...rung, state: 'blocked' } : { ...rung, state: 'done', by }
}

function told({ consular: { told: given } }: ConsularGrounds): Rung {
  const rung = { code: 'consular-right-told', rule: 'BR-31' } as const
  return given.value === 'yes'
    ? { ...rung, state: 'done', by: given.current[0]?.entry }
    : { ...rung, state: 'open' }
}

/** Rows 5 and 6. A consent for the consulate that she refused or took back is a no, whatever else was written. */
function wanted({ consular: { wish }, consents }: ConsularGrounds): Rung {
  const rung = { rule: 'BR-31' } as const
  const takenBack = consents.find(
    ({ question, answer }) =>
      question.purpose === 'consulate' && (answer === 'withdrawn' || answer === 'declined'),
  )
  if (takenBack || wish.value === 'does-not-want')
    return { ...rung, code: 'consular-not-wanted', state: 'blocked' }
  return wish.value === 'wants'
    ? { ...rung, code: 'consular-asked', state: 'done', by: wish.current[0]?.entry }
    : { ...rung, code: 'consular-asked', state: 'open' }
}

/** Row 7. */
function planAllows({ consular }: ConsularGrounds): Rung {
  const rung = { code: 'consular-plan-allows', rule: 'BR-28' } as const
  const { value, current } = consular.planAllows
  if (value === 'no') return { ...rung, state: 'blocked' }
  return value === 'yes'
    ? { ...rung, state: 'done', by: current[0]?.entry }
    : { ...rung, state: 'open' }
}
