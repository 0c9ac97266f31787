import type { Coordinates } from '@cobijo/statistics/disclosure/cell-system'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Bilingual, Language } from '../language/bilingual.ts'
import { formatCount, formatPercent } from '../language/numbers.ts'
import type { ReleaseSpec } from './release-spec.ts'

type Lookup = (at: Coordinates) => number | null | undefined

/**
 * Fills the numbers into the findings of all tables from the published cells, so that no number is
 * ever typed; null for a table without one. Refuses `finding-cites-hidden-cell`,
 * `finding-cites-no-cell` (a combination that no table of the release shows) and
 * `finding-not-readable`, each with the table's id.
 */
export function fillFindings(
  spec: ReleaseSpec,
  lookup: Lookup,
): readonly (Bilingual | null)[] | Refusal {
  const filled: (Bilingual | null)[] = []
  for (const { id, finding, findingMayBeHidden } of spec.tables) {
    if (finding === undefined) {
      filled.push(null)
      continue
    }
    const es = fillText(finding.es, 'es', lookup)
    if (isRefusal(es) && es.code === 'finding-cites-hidden-cell' && findingMayBeHidden) {
      filled.push(null)
      continue
    }
    if (typeof es !== 'string') return refused(es.code, id)
    const en = fillText(finding.en, 'en', lookup)
    if (typeof en !== 'string') return refused(en.code, id)
    filled.push({ es, en })
  }
  return filled
}

/** One text with its questions answered from published cells. Refuses as `fillFindings`, without the table's id. */
export function fillText(text: string, language: Language, lookup: Lookup): string | Refusal {
  let refusal: Refusal | undefined
  const filled = text.replace(/\{([^{}]*)\}/g, (_, question: string) => {
    const answer = answerTo(question, language, lookup)
    if (typeof answer === 'string') return answer
    refusal ??= answer
    return ''
  })
  return refusal ?? filled
}

function answerTo(question: string, language: Language, lookup: Lookup): string | Refusal {
  const [, verb, asked = '', of] =
    /^(n|with|percent)(?:\s+(.*?))?(?:\s+of\s+(.*))?$/.exec(question.trim()) ?? []
  if (verb === undefined) return refused('finding-not-readable')
  if (verb === 'with') {
    const count = withAnyValue(termsOf(asked), lookup)
    return typeof count === 'number' ? formatCount(count) : count
  }
  const at = coordinatesOf(termsOf(asked))
  if (at === undefined) return refused('finding-not-readable')
  const count = published(at, lookup)
  if (typeof count !== 'number') return count
  if (verb === 'n') return formatCount(count)
  const denominator = withAnyValue(of === undefined ? Object.keys(at) : termsOf(of), lookup)
  if (isRefusal(denominator)) return denominator
  return formatPercent(count, denominator, language)
}

function termsOf(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.split('&').map((term) => term.trim())
}

/** `gender=Female & year=` as coordinates; an empty value means that there is none. */
function coordinatesOf(terms: readonly string[]): Coordinates | undefined {
  const at: Record<string, string | null> = {}
  for (const term of terms) {
    const [, column, value] = /^([^=]+)=(.*)$/.exec(term) ?? []
    if (column === undefined || value === undefined) return undefined
    at[column.trim()] = value.trim() === '' ? null : value.trim()
  }
  return at
}

/** CTDC's rule: the records that say anything in the columns named. */
function withAnyValue(columns: readonly string[], lookup: Lookup): number | Refusal {
  const total = published({}, lookup)
  if (typeof total !== 'number') return total
  if (columns.length === 0) return total
  const none = Object.fromEntries(columns.map((column) => [column, null]))
  const missing = lookup(none)
  // A column that always has a value has no row for missing ones.
  if (missing === undefined) return total
  return missing === null ? refused('finding-cites-hidden-cell') : total - missing
}

function published(at: Coordinates, lookup: Lookup): number | Refusal {
  const n = lookup(at)
  if (n === undefined) return refused('finding-cites-no-cell')
  return n === null ? refused('finding-cites-hidden-cell') : n
}
