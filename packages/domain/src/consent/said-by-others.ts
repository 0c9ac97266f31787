import type { CaseFile } from '../case/case-file.ts'
import type { Consent } from './consents.ts'

/**
 * Every yes that stands by the word of whoever spoke for her while she was a child. It goes on, so that no help ends on a birthday; once she is an adult
 * she is asked herself, and her own answer takes its place.
 */
export function saidByOthers({ consents }: Pick<CaseFile, 'consents'>): readonly Consent[] {
  return consents.filter(
    ({ answer, current }) =>
      answer === 'given' &&
      current.some(({ value, how }) => value === 'given' && how.givenBy === 'representative'),
  )
}
