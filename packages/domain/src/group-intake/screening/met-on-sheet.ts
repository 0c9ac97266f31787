import type { ArrivalRow, GroupIntake } from '../group-intake.ts'
import type { Destination } from './arrival-screened.ts'

/** Of one sheet, in numbers: each by its own definition, and none a part of a sum. */
export interface SheetCounts {
  readonly found: number
  readonly children: number
  readonly ageInDoubt: number
  readonly screened: number
  readonly presumed: number
  readonly identified: number
}

export interface MetOnSheet {
  readonly counts: SheetCounts
  /** With whom nobody has talked, nor tried to. */
  readonly unscreened: number
  /** Children, and whoever is taken for one: of whom nobody said where they went, or who were sent where no child goes (BR-11). */
  readonly childrenWaiting: number
}

/** Who was met: also whoever has gone since, but no row that was a mistake. Children first. */
export function metOn({ rows, setAside }: GroupIntake): readonly ArrivalRow[] {
  const gone = setAside.filter(({ fields }) => fields.presence.value === 'left')
  return [...rows, ...gone].sort(
    (one, other) => Number(isTakenForChild(other)) - Number(isTakenForChild(one)),
  )
}

/** In doubt she is taken for one (BR-03). */
export function isTakenForChild({ fields }: Pick<ArrivalRow, 'fields'>): boolean {
  return fields.ageGroup.value === 'child' || fields.ageGroup.value === 'age-in-doubt'
}

export function countMet(sheet: GroupIntake): MetOnSheet {
  const met = metOn(sheet)
  const count = (is: (row: ArrivalRow) => boolean): number => met.filter(is).length
  const resultIs = (result: string) => (row: ArrivalRow) => row.screening.result.value === result
  return {
    counts: {
      found: met.length,
      children: count(({ fields }) => fields.ageGroup.value === 'child'),
      ageInDoubt: count(({ fields }) => fields.ageGroup.value === 'age-in-doubt'),
      screened: count(
        ({ screening: { result } }) =>
          result.value !== undefined && result.value !== 'would-not-talk',
      ),
      presumed: count(resultIs('presumed')),
      identified: count(resultIs('recognised')),
    },
    unscreened: count(({ screening }) => screening.result.value === undefined),
    childrenWaiting: count(
      (row) => isTakenForChild(row) && !mayTakeChildren(row.screening.destination.value),
    ),
  }
}

/** Where a child may go: with who protects children or her own, and to be cared for (BR-11). */
const forChildren: readonly (Destination | undefined)[] = [
  'child-protection',
  'shelter',
  'health-service',
  'family',
]

export function mayTakeChildren(destination: Destination | undefined): boolean {
  return forChildren.includes(destination)
}
