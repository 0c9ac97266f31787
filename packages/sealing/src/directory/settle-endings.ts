import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { Ending, Rejection } from './directory.ts'
import type { Admission, Grounded, Grounds, Introduction } from './ground-statements.ts'
import type { Lineage } from './lineage.ts'
import type { ReadStatement } from './read-statement.ts'

/** A grounded statement that ends keys or an office. */
interface EndingStatement {
  readonly grounded: Grounded
  readonly ending: Ending
  readonly target: string
}

export interface Settled {
  /** Statements that count, in causal order. */
  readonly accepted: readonly Grounded[]
  readonly rejected: ReadonlyMap<EntryHash, Rejection>
  readonly endingsOf: (introduction: Introduction) => readonly Ending[]
  readonly officeEndingsOf: (admission: Admission) => readonly Ending[]
  readonly isRemoved: (admission: Admission) => boolean
}

/**
 * Decides which endings count and what falls with them. An ending reaches everything that its signer did not know of: who was removed
 * could otherwise date a statement back. Where two people end each other without knowing of it, the one who was admitted
 * earlier in the chain from the founding prevails, so that nobody who was removed can undo it. The result depends on the
 * set of statements alone.
 */
export function settleEndings(lineage: Lineage<ReadStatement>, grounds: Grounds): Settled {
  const byHash = new Map(grounds.grounded.map((each) => [each.read.hash, each]))
  const candidates = grounds.grounded.flatMap((each) => endingOf(each, grounds))
  const effective = settle()
  const effectiveOn = Map.groupBy(effective, (each) => each.target)
  const voids = new Map<EntryHash, boolean>()

  const accepted: Grounded[] = []
  const rejected = new Map<EntryHash, Rejection>()
  for (const each of grounds.grounded) {
    if (isVoid(each)) rejected.set(each.read.hash, 'signer-ended')
    else accepted.push(each)
  }
  return { accepted, rejected, endingsOf, officeEndingsOf, isRemoved }

  function settle(): Set<EndingStatement> {
    const counting = new Set<EndingStatement>()
    const byTarget = Map.groupBy(candidates, ({ target }) => target)
    const attackers = new Map(candidates.map((each) => [each, reaching(each, byTarget)]))
    const waiting = new Set([...candidates].sort(bySeniority))
    while (waiting.size > 0) {
      const next = firstSettled(waiting, attackers)
      waiting.delete(next)
      const against = attackers.get(next) ?? []
      if (against.some((other) => counting.has(other))) continue
      counting.add(next)
      // They end each other in a circle: the most senior prevails over all who speak against it.
      for (const other of against) waiting.delete(other)
    }
    return counting
  }

  /**
   * The endings that, if they count, make `other` void, directly or through those who vouch for its signer. Only those about a
   * voucher's device or member can: a thousand revoked devices are not compared each with each.
   */
  function reaching(
    other: EndingStatement,
    byTarget: ReadonlyMap<string, readonly EndingStatement[]>,
  ): readonly EndingStatement[] {
    const found = vouchersOf(other.grounded).flatMap((each) =>
      [each.introduction.device, each.introduction.member].flatMap((target) =>
        (byTarget.get(target) ?? []).filter((ending) => ending !== other && strikes(ending, each)),
      ),
    )
    return [...new Set(found)]
  }

  function strikes(ending: EndingStatement, struck: Grounded): boolean {
    if (ending.grounded === struck) return false
    if (!isTargeted(ending, struck.introduction, struck)) return false
    return !lineage.descends(ending.grounded.read.hash, struck.read.hash)
  }

  function isTargeted(
    { ending, target, grounded }: EndingStatement,
    introduction: Introduction,
    said?: Grounded,
  ): boolean {
    // Final: its key may be in other hands, and a member can certify another device.
    if (ending.cause === 'device-revoked') return target === introduction.device
    if (target !== introduction.member) return false
    if (ending.cause === 'office-ended') {
      return said !== undefined && said.needsOffice && isFrom(grounded, said.admission.by)
    }
    // By the admission, not the certificate: a removed member could certify a device afterwards.
    return isFrom(grounded, introduction.admission.by)
  }

  /** Whether the ending is about what `vouching` gave: not when that came after it or together with it. */
  function isFrom(ending: Grounded, vouching: EntryHash): boolean {
    return ending.read.hash !== vouching && !lineage.descends(vouching, ending.read.hash)
  }

  /** The statement and those that its signer's standing rests on, back to the founding. */
  function vouchersOf(grounded: Grounded): Grounded[] {
    const chain = new Map<EntryHash, Grounded>()
    const waiting = [grounded]
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      if (chain.has(each.read.hash)) continue
      chain.set(each.read.hash, each)
      waiting.push(...vouchersFor(each))
    }
    return [...chain.values()]
  }

  function vouchersFor({ introduction, admission }: Grounded): Grounded[] {
    return [introduction.by, introduction.admission.by, admission.by].flatMap(
      (hash) => byHash.get(hash) ?? [],
    )
  }

  /** Vouchers come before what they vouch for, so each is worked out once. */
  function isVoid(grounded: Grounded): boolean {
    const { hash } = grounded.read
    const before = voids.get(hash)
    if (before !== undefined) return before
    // Whoever founds or certifies herself is her own voucher.
    voids.set(hash, false)
    const answer =
      endingsAbout(grounded.introduction).some((ending) => strikes(ending, grounded)) ||
      vouchersFor(grounded).some(isVoid)
    voids.set(hash, answer)
    return answer
  }

  function endingsAbout({ member, device }: Introduction): EndingStatement[] {
    return [...(effectiveOn.get(member) ?? []), ...(effectiveOn.get(device) ?? [])]
  }

  function endingsOf(introduction: Introduction): Ending[] {
    return endingsAbout(introduction)
      .filter((each) => each.ending.cause !== 'office-ended' && isTargeted(each, introduction))
      .map((each) => each.ending)
  }

  function officeEndingsOf(admission: Admission): Ending[] {
    return endingsOfMember(admission, 'office-ended')
  }

  function isRemoved(admission: Admission): boolean {
    return endingsOfMember(admission, 'member-removed').length > 0
  }

  function endingsOfMember(admission: Admission, cause: Ending['cause']): Ending[] {
    return (effectiveOn.get(admission.claim.id) ?? [])
      .filter(({ ending, grounded }) => ending.cause === cause && isFrom(grounded, admission.by))
      .map((each) => each.ending)
  }
}

/** The most senior of those that nobody who waits speaks against; where all are spoken against, the most senior. */
function firstSettled(
  waiting: ReadonlySet<EndingStatement>,
  attackers: ReadonlyMap<EndingStatement, readonly EndingStatement[]>,
): EndingStatement {
  let first: EndingStatement | undefined
  for (const each of waiting) {
    if ((attackers.get(each) ?? []).every((other) => !waiting.has(other))) return each
    first ??= each
  }
  return first as EndingStatement
}

function endingOf(grounded: Grounded, grounds: Grounds): EndingStatement[] {
  const { hash, statement } = grounded.read
  switch (statement.says) {
    case 'member-removed':
      return [made('member-removed', statement.member, statement.seenInNetwork)]
    case 'device-revoked':
      return [made('device-revoked', statement.device, statement.seenInNetwork)]
    case 'member-restored':
    case 'member-admitted': {
      const { member, seenInNetwork } = statement
      const officer = statement.says === 'member-restored' || statement.officer
      const all = grounds.admissions.get(member.id) ?? []
      const earlier = all.slice(
        0,
        all.findIndex((each) => each.by === hash),
      )
      const replaces = earlier.some((each) => each.claim.sign !== member.sign)
      const demotes = !officer && earlier.some((each) => each.officer)
      return [
        ...(replaces ? [made('keys-replaced', member.id, seenInNetwork)] : []),
        ...(demotes ? [made('office-ended', member.id, seenInNetwork)] : []),
      ]
    }
    default:
      return []
  }

  function made(
    cause: Ending['cause'],
    target: string,
    seenInNetwork: readonly EntryHash[] = [],
  ): EndingStatement {
    return { grounded, target, ending: { by: hash, cause, seenInNetwork } }
  }
}

function bySeniority(a: EndingStatement, b: EndingStatement): number {
  return compareSeniority(a.grounded, b.grounded)
}

function compareSeniority(a: Grounded, b: Grounded): number {
  const byDepth = a.admission.depth - b.admission.depth
  if (byDepth !== 0) return byDepth
  const one = `${a.admission.by} ${a.read.hash}`
  const other = `${b.admission.by} ${b.read.hash}`
  return one < other ? -1 : one > other ? 1 : 0
}
