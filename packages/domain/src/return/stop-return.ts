import type { CaseFile } from '../case/case-file.ts'
import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import type { Consent } from '../consent/consents.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { returnCalledOff } from './return-called-off.ts'

const underWay: readonly CaseFile['voluntaryReturn']['standing'][] = [
  'preparing',
  'booked',
  'travelling',
]

export interface StoppedReturn {
  readonly drafts: readonly (DecidedEntry | Refusal)[]
  readonly remarks: readonly string[]
}

/**
 * Whoever takes back her yes to the return does not travel: nobody has to think of a second form for it (BR-34). Whoever may not know of the journey
 * stops it too; once she has boarded whoever is with her must be called.
 */
export function stopReturn(
  { voluntaryReturn }: Pick<CaseFile, 'voluntaryReturn'>,
  takenBack: readonly Consent[],
  command: Author & {
    readonly case: string
    readonly by: 'person' | 'representative' | 'staff'
  },
): StoppedReturn {
  const isMeant = takenBack.some(
    ({ question, answer }) => question.purpose === 'return' && answer === 'given',
  )
  const { standing } = voluntaryReturn
  if (!isMeant || (standing !== 'none' && !underWay.includes(standing)))
    return { drafts: [], remarks: [] }
  const { occurredAt: _said, ...author } = command
  return {
    drafts: [
      draftEntry(
        returnCalledOff,
        { stream: command.case as StreamId },
        { calledOffBy: command.by },
        author,
      ),
    ],
    remarks: [standing === 'travelling' ? 'return-under-way' : 'return-called-off'],
  }
}
