import type { Interpreter } from '@cobijo/domain/interpreter/interpreter'
import { useIntl } from 'react-intl'
import { codeInWords } from '../forms/fields/code-lists.ts'
import type { MessageId } from '../language/es.ts'

/** What each rung of BR-47 asks for. */
export const interpreterRungs = {
  'interpreter-age-unknown': 'interpreter.rung.grown',
  'interpreter-is-child': 'interpreter.rung.grown',
  'interpreter-undertaking-missing': 'interpreter.rung.undertaking',
  'interpreter-conflict-unasked': 'interpreter.rung.conflict',
  'interpreter-has-conflict': 'interpreter.rung.conflict',
  'interpreter-no-longer': 'interpreter.rung.still',
} as const satisfies Readonly<Record<string, MessageId>>

export function useLanguagesInWords(): (
  languages: Interpreter['interpreterLanguages']['value'],
) => string {
  const { locale } = useIntl()
  return (languages) =>
    (languages ?? []).map((code) => codeInWords('language', code, locale)).join(', ')
}
