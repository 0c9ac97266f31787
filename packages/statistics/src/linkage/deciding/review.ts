import type { Agreement } from '../encoding/encoded-people.ts'
import type { WeighedPeople } from './weigh-people.ts'
import { levelsOf } from './pattern.ts'

const levelNames = [
  'missing',
  'differs',
  'somewhat',
  'similar',
  'close',
  'equal',
  'equal-uncommon',
  'equal-rare',
] as const

export type LevelName = (typeof levelNames)[number]

/** What the neutral linking officer sees of a doubtful pair: where two records agree, and nothing of who or whose they are (W31). */
export interface ReviewItem {
  /** A number within this review; whoever runs the linkage keeps which pairs it stands for. */
  readonly item: number
  readonly agreement: Readonly<Record<string, LevelName>>
  readonly posterior: number
  /** So many pairs show exactly this agreement: one decision serves all of them. */
  readonly pairs: number
}

/**
 * Doubtful pairs as patterns of agreement, the most frequent first; equal patterns are one item, so that no item can be told
 * to be about one couple. No value, no row, no file, no agency is in it.
 */
export function reviewItems(
  weighed: WeighedPeople,
  { fields }: Agreement,
  between: { readonly least: number; readonly most: number },
): ReviewItem[] {
  const byPattern = new Map<string, Omit<ReviewItem, 'item'>>()
  for (const { pattern, logOdds } of weighed.pairs) {
    const posterior = 1 / (1 + 2 ** -logOdds)
    if (posterior < between.least || posterior > between.most) continue
    const levels = levelsOf(pattern, fields)
    const shown = fields.flatMap(({ name, isHelper }, field) =>
      isHelper ? [] : [[name, levelNames[levels[field] ?? 0] ?? 'missing'] as const],
    )
    const key = shown.map(([, level]) => level).join()
    const known = byPattern.get(key)
    byPattern.set(key, {
      agreement: Object.fromEntries(shown),
      posterior: Math.max(posterior, known?.posterior ?? 0),
      pairs: (known?.pairs ?? 0) + 1,
    })
  }
  return [...byPattern.values()]
    .sort((one, other) => other.pairs - one.pairs || other.posterior - one.posterior)
    .map((item, at) => ({ item: at + 1, ...item }))
}
