import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { isOpenClock } from '../clock/clocks.ts'
import { closureApproval } from '../approval/approvals.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import type { CountryCodes, Situation } from '../command/situation.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { hasDied } from '../death/death.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { isOpenService } from '../service/services.ts'
import { caseClosed } from './case-closed.ts'
import type { CaseFile } from '../case/case-file.ts'

const input = { ...caseClosed.fields, case: needed(identifier) }

export const closeCaseCommand = defineCommand({
  name: 'close-case',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  decides: [{ entryType: caseClosed }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, country, ownProfile }, command) =>
    closeCase(caseFile, command, country, ownProfile),
})

export type CloseCase = InputOf<typeof input> & Author

/**
 * Ends the work on a case (domain §4.4). No reason is about reporting or cooperating; words that sound like it ask for a
 * second look and hold nothing back (BR-24).
 */
export function closeCase(
  caseFile: CaseFile,
  command: CloseCase,
  { closurePhrases }: Pick<CountryCodes, 'closurePhrases'>,
  ownProfile?: Situation['ownProfile'],
): Decision | Refusal {
  if (caseFile.state.value === 'closed') return refused('case-closed')
  if (caseFile.services.some(isOpenService)) return refused('service-open', { field: 'reason' })
  if (command.reason === 'died' && !hasDied(caseFile))
    return refused('death-not-recorded', { field: 'reason', source: 'W21' })
  if (!command.reopeningExplained && mayBeTold(command.reason))
    return refused('reopening-not-explained', { field: 'reopeningExplained' })
  const gate = gateOfReason(command)
  if (gate) return gate
  // Two looked at it already where she is said to be no victim; a small house has no second person for every closure.
  const isLookedAt = command.reason === 'not-a-victim' || closureApproval(caseFile.approvals)
  if (ownProfile?.size === 'large' && !isLookedAt)
    return refused('closure-not-approved', { field: 'reason' })
  const words = `${command.summary} ${command.words ?? ''}`.toLowerCase()
  const soundsConditional = closurePhrases.some((phrase) => words.includes(phrase))
  return decideAll(
    [
      draftEntry(
        caseClosed,
        { stream: command.case as StreamId },
        contentFrom(caseClosed, command),
        command,
      ),
    ],
    [
      ...(soundsConditional ? ['closure-words-to-review'] : []),
      ...(hasDutyOpen(caseFile) ? ['closed-with-duty-open'] : []),
      ...(!command.reopeningExplained && command.reason !== 'died' ? ['closed-untold'] : []),
    ],
  )
}

/** What this organisation is still to tell somebody, or has no number of: the day of a closed case reminds nobody of it. */
export function hasDutyOpen({ clocks }: Pick<CaseFile, 'clocks'>): boolean {
  return clocks.some((clock) => clock.binds === 'holder' && isOpenClock(clock))
}

/** Whoever died, went or cannot be reached is told nothing any more; a gate that asks for it would only breed an invented yes (W4). */
function mayBeTold(reason: CloseCase['reason']): boolean {
  return !['died', 'contact-lost', 'left-by-own-choice', 'recorded-twice'].includes(reason)
}

function gateOfReason({ reason, referral, reviewedBy, member }: CloseCase): Refusal | undefined {
  switch (reason) {
    case 'transferred':
    case 'no-funds':
      return referral === undefined ? refused('referral-missing', { field: 'referral' }) : undefined
    case 'not-a-victim':
      if (referral === undefined) return refused('referral-missing', { field: 'referral' })
      return reviewedBy === undefined || reviewedBy === member
        ? refused('second-person-missing', { field: 'reviewedBy', source: 'BR-06' })
        : undefined
    case 'objectives-met':
    case 'returned-and-followed-up':
    case 'resettled':
    case 'left-by-own-choice':
    case 'contact-lost':
    case 'died':
    case 'recorded-twice':
    case 'other':
      return undefined
    default:
      reason satisfies never
      return refused('not-a-listed-choice', { field: 'reason' })
  }
}
