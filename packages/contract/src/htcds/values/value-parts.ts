import type { HtcdsValue } from './read-cell-value.ts'

export const textValue = (value: HtcdsValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

export const listValue = (value: HtcdsValue | undefined): readonly string[] | undefined =>
  typeof value === 'object' ? value : undefined

/** The texts among the values, in order; undefined when there is none. */
export function texts(
  ...values: readonly (HtcdsValue | undefined)[]
): readonly string[] | undefined {
  const found = values.flatMap((value) => textValue(value) ?? [])
  return found.length > 0 ? found : undefined
}
