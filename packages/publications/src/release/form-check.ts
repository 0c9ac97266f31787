/** Finds the first place where a value read from a file has not the form asked for, or nothing. */
export type FormCheck = (value: unknown, path: string) => string | undefined

export const text: FormCheck = (value, path) => (typeof value === 'string' ? undefined : path)

export const wholeNumber: FormCheck = (value, path) =>
  Number.isSafeInteger(value) ? undefined : path

export const number: FormCheck = (value, path) => (Number.isFinite(value) ? undefined : path)

export const anything: FormCheck = () => undefined

export function oneOf(...allowed: readonly (string | null | boolean | number)[]): FormCheck {
  return (value, path) => (allowed.some((one) => one === value) ? undefined : path)
}

export function either(first: FormCheck, second: FormCheck): FormCheck {
  return (value, path) => (first(value, path) === undefined ? undefined : second(value, path))
}

export function listOf(check: FormCheck): FormCheck {
  return (value, path) => {
    if (!Array.isArray(value)) return path
    return firstWrong(value.map((one, index) => [check, one, `${path}.${index}`]))
  }
}

/** A record whose every value has one form. */
export function mapOf(check: FormCheck): FormCheck {
  return (value, path) =>
    isRecord(value) ? firstWrong(Object.values(value).map((one) => [check, one, path])) : path
}

/** An object with exactly these fields; `optional` ones may be absent, others may not be there. */
export function fields(
  required: Readonly<Record<string, FormCheck>>,
  optional: Readonly<Record<string, FormCheck>> = {},
): FormCheck {
  return (value, path) => {
    if (!isRecord(value)) return path
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
    const unknown = Object.keys(value).find(
      (name) => !Object.hasOwn(required, name) && !Object.hasOwn(optional, name),
    )
    if (unknown !== undefined) return at(unknown)
    return firstWrong([
      ...Object.entries(required).map(([name, check]) => [check, value[name], at(name)] as const),
      ...Object.entries(optional)
        .filter(([name]) => Object.hasOwn(value, name))
        .map(([name, check]) => [check, value[name], at(name)] as const),
    ])
  }
}

function firstWrong(
  checks: readonly (readonly [FormCheck, unknown, string])[],
): string | undefined {
  for (const [check, value, path] of checks) {
    const wrong = check(value, path)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
