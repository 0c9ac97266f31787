/** An expected "no". Names a rule and a field, never a value that somebody entered. */
export interface Refusal<Code extends string = string> {
  readonly kind: 'refused'
  /** Kebab-case, stable; `web` and `cli` turn it into a sentence. */
  readonly code: Code
  /** Dotted path of the field that the refusal is about. */
  readonly field?: string
  /** Where the rule comes from (law article, BR number), shown to the person at the screen. */
  readonly source?: string
}

export function refused<Code extends string>(
  code: Code,
  about: { field?: string; source?: string } = {},
): Refusal<Code> {
  return { kind: 'refused', code, ...about }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused'
}
