import { foldAnswers } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant } from '../journal/identifier.ts'
import type { birthRecorded } from './birth-recorded.ts'
import type { familyLinkDropped } from './family-link-dropped.ts'
import type { familyLinked } from './family-linked.ts'
import type { familyMoved } from './family-moved.ts'

type Linked = Partial<ContentOf<typeof familyLinked.fields>>
type Dropped = Partial<ContentOf<typeof familyLinkDropped.fields>>
type Born = Partial<ContentOf<typeof birthRecorded.fields>>
type Moved = Partial<ContentOf<typeof familyMoved.fields>>

/** Somebody who belongs to it now. */
export interface FamilyMember {
  /** The stream of her case, or a drawn id of somebody who has none. */
  readonly id: string
  readonly kind: NonNullable<Linked['memberKind']>
  readonly name: string | undefined
  readonly where: string | undefined
  readonly bornHere: Born | undefined
  /** Only the word for the night shift names her here: it proposes nobody, somebody says so herself. */
  readonly isToldAlone: boolean
}

/** What one member is to another; both belong to it now. */
export interface FamilyLink {
  readonly from: string
  readonly to: string
  readonly relation: Register<NonNullable<Linked['familyRelation']>>
  readonly shownBy: Register<NonNullable<Linked['relationShownBy']>>
  readonly looksAfter: Register<NonNullable<Linked['looksAfter']>>
  readonly stayTogether: Register<NonNullable<Linked['stayTogether']>>
  readonly reasons: string | undefined
}

export interface LeftFamily {
  readonly id: string
  readonly entry: EntryHash
  readonly because: Dropped['droppedBecause']
}

/** A family as far as this reader may know it. */
export interface Family {
  readonly members: readonly FamilyMember[]
  readonly links: readonly FamilyLink[]
  /** Who belonged to it and was taken out. */
  readonly left: readonly LeftFamily[]
  readonly moves: readonly (Moved & { readonly entry: EntryHash; readonly at: Instant })[]
}

/**
 * The same for any order of arrival. Who was taken out is out for everybody, whatever others wrote meanwhile: only a link by somebody who knew of it
 * brings her back.
 */
export function foldFamily(history: CausalHistory): Family {
  const of = (type: string): readonly ReadEntry[] =>
    history.read.filter((read) => read.type === type)
  const drops = of('family-link-dropped')
  const births = of('birth-recorded')
  const isOut = ({ entry }: ReadEntry, member: unknown): boolean =>
    drops.some((drop) => goneBy(drop) === member && !history.knew(entry.hash, drop.entry.hash))
  const linked = [...of('family-linked'), ...births]
  // Whoever is only named by another's link came in by that.
  const inside = new Set(
    linked.flatMap((read) =>
      namesOf(read).flatMap((id) => (id === undefined || isOut(read, id) ? [] : [id])),
    ),
  )
  const links = linked.filter((read) =>
    namesOf(read).every((id) => id === undefined || (inside.has(id) && !isOut(read, id))),
  )
  return {
    members: [...inside].sort().map((id) => ({
      ...memberOf(id, of('family-linked'), births),
      isToldAlone: !linked.some(
        (read) => isSaid(read) && namesOf(read).includes(id) && !isOut(read, id),
      ),
    })),
    links: linksOf(links, history.knew),
    left: drops.flatMap((drop) => {
      const { entry, fields } = drop
      const id = goneBy(drop)
      const { droppedBecause: because } = fields as Dropped
      return id === undefined || inside.has(id) ? [] : [{ id, entry: entry.hash, because }]
    }),
    moves: of('family-moved').map(({ entry, fields }) => ({
      ...(fields as Moved),
      entry: entry.hash,
      at: entry.recordedAt,
    })),
  }
}

/** Whoever reads no care knows of two with files that they belong together, and nothing else. */
function namesOf({ type, fields }: ReadEntry): readonly (string | undefined)[] {
  const { familyMember, together = [] } = fields as Linked & Born
  const other = type === 'birth-recorded' ? (fields as Born).bornTo : (fields as Linked).relatedTo
  return familyMember === undefined ? together : [familyMember, other]
}

function isSaid({ fields }: ReadEntry): boolean {
  return (fields as Linked).familyMember !== undefined
}

function goneBy({ fields }: ReadEntry): string | undefined {
  const { familyMember, parted } = fields as Dropped
  return familyMember ?? parted
}

function memberOf(
  id: string,
  links: readonly ReadEntry[],
  births: readonly ReadEntry[],
): Omit<FamilyMember, 'isToldAlone'> {
  const hers = links
    .map(({ fields }) => fields as Linked)
    .filter(({ familyMember }) => familyMember === id)
  const last = <Name extends keyof Linked>(name: Name): Linked[Name] | undefined =>
    hers.findLast((each) => each[name] !== undefined)?.[name]
  const birth = births.find(({ fields }) => (fields as Born).familyMember === id)
  return {
    id,
    // Once somebody has a file she has one.
    kind: hers.some(({ memberKind }) => memberKind === 'own-case')
      ? 'own-case'
      : (last('memberKind') ?? 'own-case'),
    name: last('memberName'),
    where: last('memberWhere'),
    bornHere: birth?.fields,
  }
}

function linksOf(reads: readonly ReadEntry[], knew: CausalHistory['knew']): readonly FamilyLink[] {
  const byPair = new Map<string, { from: string; to: string; reads: ReadEntry[] }>()
  for (const read of reads) {
    const { familyMember, bornTo } = read.fields as Born
    const to = read.type === 'birth-recorded' ? bornTo : (read.fields as Linked).relatedTo
    if (familyMember === undefined || to === undefined) continue
    const key = `${familyMember} ${to}`
    const known = byPair.get(key) ?? { from: familyMember, to, reads: [] }
    byPair.set(key, { ...known, reads: [...known.reads, read] })
  }
  return [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { from, to, reads: pair }]) => {
      const register = <Name extends keyof Linked>(
        name: Name,
        mostProtectiveFirst?: readonly unknown[],
      ): Register<NonNullable<Linked[Name]>> =>
        foldAnswers(
          pair,
          ({ type, fields }) => (type === 'birth-recorded' ? born : (fields as Linked))[name],
          knew,
          { mostProtectiveFirst },
        )
      return {
        from,
        to,
        relation: register('familyRelation'),
        shownBy: register('relationShownBy'),
        looksAfter: register('looksAfter'),
        stayTogether: register('stayTogether', ['must', 'wish', 'not-asked', 'no']),
        reasons: pair
          .map(({ fields }) => (fields as Linked).linkReasons)
          .findLast((words) => words !== undefined),
      }
    })
}

/** What a birth says of the two. */
const born: Linked = {
  familyRelation: 'daughter-or-son-of',
  relationShownBy: 'seen-together',
  stayTogether: 'must',
}
