/**
 * A hierarchical log-linear model: sets of lists as bits, from single lists up, each with all its
 * non-empty subsets. The intercept is not among them.
 */
export interface LogLinearModel {
  readonly listCount: number
  /** Single lists first, then pairs and so on, each size in the order 12, 13, …, 23, … */
  readonly terms: readonly number[]
}

/** Number of lists in a set. */
export function sizeOf(set: number): number {
  let size = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) size++
  return size
}

/** By size, then by list numbers: 1, 2, 12, 13, 23, 123. */
export function byTerm(one: number, other: number): number {
  const difference = sizeOf(one) - sizeOf(other)
  if (difference !== 0 || one === other) return difference
  // Of two sets of one size, the one with the lowest list that is not in both comes first.
  const lowest = (one ^ other) & -(one ^ other)
  return (one & lowest) !== 0 ? -1 : 1
}

/** The least hierarchical model that has these terms; single lists are always in it. */
export function modelOf(listCount: number, generators: readonly number[]): LogLinearModel {
  const terms = new Set(Array.from({ length: listCount }, (_, list) => 2 ** list))
  for (const generator of generators) {
    for (let subset = generator; subset > 0; subset = (subset - 1) & generator) terms.add(subset)
  }
  return { listCount, terms: [...terms].sort(byTerm) }
}

/** All pairs of lists in the order 12, 13, …, 23, … */
export function allPairs(listCount: number): readonly number[] {
  return Array.from({ length: 2 ** listCount }, (_, set) => set)
    .filter((set) => sizeOf(set) === 2)
    .sort(byTerm)
}

/** Terms that are in no other term of the model, larger ones first. */
export function generatorsOf({ terms }: LogLinearModel): readonly number[] {
  return terms
    .filter((term) => !terms.some((other) => other !== term && (other & term) === term))
    .sort((one, other) => sizeOf(other) - sizeOf(one) || byTerm(one, other))
}

/** `[123,25,34]`: the maximal terms by list numbers; from ten lists on `[1.10,2]`. */
export function nameOf(model: LogLinearModel): string {
  return `[${generatorsOf(model)
    .map((term) => listsOf(term).join(model.listCount < 10 ? '' : '.'))
    .join()}]`
}

/** List numbers, from 1. */
export function listsOf(term: number): readonly number[] {
  const lists: number[] = []
  for (let list = 0; 2 ** list <= term; list++) if ((term >> list) & 1) lists.push(list + 1)
  return lists
}

/**
 * Every hierarchical model whose terms have at most `largestTerm` lists, the saturated one left out:
 * 8 for three lists, 113 for four, 6,893 for five; 32,768 for six lists in pairs.
 */
export function allModels(listCount: number, largestTerm: number): readonly LogLinearModel[] {
  const most = Math.min(largestTerm, listCount - 1)
  const optional = Array.from({ length: 2 ** listCount }, (_, set) => set)
    .filter((set) => sizeOf(set) >= 2 && sizeOf(set) <= most)
    .sort(byTerm)
  const singles = Array.from({ length: listCount }, (_, list) => 2 ** list)
  const models: LogLinearModel[] = []
  const chosen = new Set<number>()
  const decide = (at: number): void => {
    const term = optional[at]
    if (term === undefined) {
      models.push({ listCount, terms: [...singles, ...chosen] })
      return
    }
    decide(at + 1)
    if (!hasFaces(term, chosen)) return
    chosen.add(term)
    decide(at + 1)
    chosen.delete(term)
  }
  decide(0)
  return models
}

/** True where every pair … of the term with one list less is there. */
export function hasFaces(term: number, terms: ReadonlySet<number>): boolean {
  for (let rest = term; rest !== 0; rest &= rest - 1) {
    const face = term ^ (rest & -rest)
    if (sizeOf(face) > 1 && !terms.has(face)) return false
  }
  return true
}
