/** What separates cells: a comma, or what a spreadsheet writes where the comma is a decimal mark. */
export type Delimiter = ',' | ';' | '\t'

const candidates: readonly Delimiter[] = [',', ';', '\t']

/** The separator that cuts the heading line into most cells; a comma where none does. */
export function detectDelimiter(beginning: string): Delimiter {
  const counts = new Map<string, number>()
  let isQuoted = false
  for (const character of beginning) {
    if (character === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (character === '\n' || character === '\r') break
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const count = (delimiter: Delimiter): number => counts.get(delimiter) ?? 0
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best))
}
