import type { useText } from '../language/text.tsx'

/** The word that she gave this account, or a neutral one with its place in the list: on a locked device nothing names the house. */
export function accountsInWords(
  accounts: readonly { readonly account: string; readonly label: string }[],
  text: ReturnType<typeof useText>,
): readonly { readonly value: string; readonly label: string }[] {
  return accounts.map(({ account, label }, at) => ({
    value: account,
    label: label.trim() === '' ? text('welcome.entry.unnamed', { number: at + 1 }) : label,
  }))
}
