import type { Ladder } from '@cobijo/domain/ladder/rung'

/**
 * Where what is missing is said: one way to each form, at the first rung that is still open there. `formOf`: which form says what a rung asks for, by
 * the rung's code.
 */
export function waysToForms<Form extends string>(
  ladder: Ladder,
  formOf: Readonly<Record<string, Form>>,
  hrefOf: (form: Form) => string,
): Readonly<Record<string, { readonly href: string }>> {
  const ways = new Map<Form, string>()
  for (const { code, state } of ladder) {
    const form = Object.hasOwn(formOf, code) ? formOf[code] : undefined
    if (state === 'open' && form !== undefined && !ways.has(form)) ways.set(form, code)
  }
  return Object.fromEntries([...ways].map(([form, code]) => [code, { href: hrefOf(form) }]))
}
