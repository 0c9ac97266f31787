import type { CaseFile } from '@cobijo/domain/case/case-file'
import { clockKey } from '../clock/clock-key.ts'
import type { RungForm } from '../ladder/ladder-steps.tsx'

/**
 * The rung that asks for the notice to the child-protection authority leads to the form of the clock that is owed it; where none is seen
 * to run, to what is due of her.
 */
export function noticeRung(file: CaseFile): Readonly<Record<string, RungForm>> {
  const owed = file.clocks.find(
    ({ event, notice }) => event === 'child-contacted' && notice !== undefined,
  )
  return owed === undefined
    ? { 'child-notice-given': { form: 'aviso' } }
    : { 'child-notice-given': { form: 'aviso', named: clockKey(file, owed) } }
}
