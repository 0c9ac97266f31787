/** What every sought unit is worth in every word of one name: `values[unit][word]`, 0 where they do not agree. */
export type Values = readonly (readonly number[])[]

export type Assignment = {
  readonly total: number
  /** The word of the name that each unit was given, -1 if none. */
  readonly wordOfUnit: readonly number[]
}

/**
 * Gives each unit at most one word and each word at most one unit, so that the total is greatest: who looks for "García
 * García" does not find one García twice. Exact, over subsets of the units (at most nine units, a few words).
 * Between equal totals the earlier words win.
 */
export function bestAssignment(values: Values, wordCount: number): Assignment {
  const sets = 1 << values.length
  const totals = new Float64Array(sets).fill(-1)
  totals[0] = 0
  const givenTo = new Int8Array(sets * wordCount).fill(-1)
  for (let word = 0; word < wordCount; word++) {
    // Downwards, so that a word is not given twice within one round.
    for (let set = sets - 1; set > 0; set--) {
      for (let unit = 0; unit < values.length; unit++) {
        const value = values[unit]![word]!
        const rest = set & ~(1 << unit)
        if (value === 0 || rest === set || totals[rest]! < 0) continue
        if (totals[rest]! + value <= totals[set]!) continue
        totals[set] = totals[rest]! + value
        givenTo[set * wordCount + word] = unit
      }
    }
  }
  return traced(totals, givenTo, { units: values.length, wordCount })
}

function traced(
  totals: Float64Array,
  givenTo: Int8Array,
  { units, wordCount }: { units: number; wordCount: number },
): Assignment {
  let set = 0
  for (let other = 1; other < totals.length; other++) if (totals[other]! > totals[set]!) set = other
  const total = totals[set]!
  const wordOfUnit = Array.from({ length: units }, () => -1)
  for (let word = wordCount - 1; word >= 0; word--) {
    const unit = givenTo[set * wordCount + word]!
    if (unit < 0) continue
    wordOfUnit[unit] = word
    set &= ~(1 << unit)
  }
  return { total, wordOfUnit }
}
