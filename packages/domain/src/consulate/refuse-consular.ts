import type { CaseFile } from '../case/case-file.ts'
import { draftEntry } from '../command/decision.ts'
import type { Author, RecordedRefusal } from '../command/decision.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { consularContactRefused } from './consular-contact-refused.ts'
import type { ConsularAct } from './consular-codes.ts'

/** The refusal of a consular act, with its line in her file (BR-27). Where no file is known there is nothing to write in. */
export function refuseConsular(
  { stream }: Pick<CaseFile, 'stream'>,
  act: ConsularAct,
  refusal: Refusal,
  { occurredAt: _said, ...author }: Author,
): Refusal | RecordedRefusal {
  if (stream === undefined) return refusal
  const line = draftEntry(
    consularContactRefused,
    { stream },
    { consularTried: act, consularRefusal: refusal.code },
    author,
  )
  return isRefusal(line) ? refusal : { ...refusal, recorded: [line] }
}
