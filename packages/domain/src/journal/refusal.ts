/** An expected "no". Names a rule and a field, never a value that somebody entered. */
export interface Refusal {
  readonly kind: 'refused'
  /** Kebab-case, stable; `web` and `cli` turn it into a sentence. */
  readonly code: string
  /** Dotted path of the field that the refusal is about. */
  readonly field?: string
  /** Where the rule comes from (law article, BR number), shown to the person at the screen. */
  readonly source?: string
}

export function refused(code: string, about: { field?: string; source?: string } = {}): Refusal {
  return { kind: 'refused', code, ...about }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused'
}
