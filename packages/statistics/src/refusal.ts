/** An expected "no": what was asked cannot be done. Names a rule and a heading, never a value. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: string
  /** The column or setting that the refusal is about. */
  readonly field?: string
}

/** Makes a refusal with a kebab-case code and, where one heading is to blame, its name. */
export function refused(code: string, field?: string): Refusal {
  return field === undefined ? { kind: 'refused', code } : { kind: 'refused', code, field }
}

/** True where a function answered with a refusal instead of its result. */
export function isRefusal(answer: unknown): answer is Refusal {
  return (
    typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'refused'
  )
}
