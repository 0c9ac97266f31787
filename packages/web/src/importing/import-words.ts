import { messages, type Message } from '@cobijo/contract/htcds/import-messages'
import type { FileRefusal } from '@cobijo/contract/htcds/spreadsheet/file-refusal'
import { useIntl } from 'react-intl'
import { errorSentence } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'

/** The sentence of an import code in the screen's language, its placeholders filled; codes of the device have theirs elsewhere. */
export function useImportWords(): (
  code: string,
  about?: Readonly<Record<string, unknown>>,
) => string {
  const text = useText()
  const { locale, formatNumber } = useIntl()
  return (code, about = {}) => {
    const found = Object.hasOwn(messages, code)
      ? (messages as Readonly<Record<string, Message>>)[code]
      : undefined
    if (found === undefined) return text(errorSentence(code).says)
    const sentence = locale.startsWith('es') ? found.es : found.en
    return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = about[name]
      if (typeof value === 'number') return formatNumber(value)
      return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '…'
    })
  }
}

export function isSheetQuestion(
  refusal: FileRefusal,
): refusal is FileRefusal & { sheets: readonly number[] } {
  return refusal.code === 'several-tables' && refusal.sheets !== undefined
}
