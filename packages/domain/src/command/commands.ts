import type { AccessRule } from '../access/access-rule.ts'
import { assignResponsibleCommand } from '../case/assign-responsible.ts'
import { closeCaseCommand } from '../closure/close-case.ts'
import { confirmAuthorCommand } from '../case/confirm-author.ts'
import { importPersonCommand } from '../registration/import-person.ts'
import { openCaseCommand } from '../case/open-case.ts'
import { openOnCallCommand } from '../case/open-on-call.ts'
import { recordEssentialCommand } from '../registration/record-essential.ts'
import { recordIdentityCommand } from '../registration/record-identity.ts'
import { recordNoteCommand } from '../case/record-note.ts'
import { recordStayCommand } from '../case/record-stay.ts'
import { openOwnFileCommand } from '../registration/open-own-file.ts'
import { registerPersonCommand } from '../registration/register-person.ts'
import { reopenCaseCommand } from '../closure/reopen-case.ts'
import { resolveConflictCommand } from '../case/resolve-conflict.ts'
import { meetClockCommand } from '../clock/meet-clock.ts'
import { notifyAuthorityCommand } from '../clock/notice/notify-authority.ts'
import { giveConsentCommand } from '../consent/give-consent.ts'
import { withdrawConsentCommand } from '../consent/withdraw-consent.ts'
import { sharePersonCodeCommand } from '../counting/share-person-code.ts'
import { answerErasureCommand } from '../erasure/asked/answer-erasure.ts'
import { orderErasureCommand } from '../erasure/order-erasure.ts'
import { requestErasureCommand } from '../erasure/asked/request-erasure.ts'
import { endGrantCommand } from '../grant/end-grant.ts'
import { issueGrantCommand } from '../grant/issue-grant.ts'
import { recordProtectiveNeedCommand } from '../justice/record-protective-need.ts'
import { recordReportDecisionCommand } from '../justice/record-report-decision.ts'
import { acceptReferralCommand } from '../referral/accept-referral.ts'
import { declineReferralCommand } from '../referral/decline-referral.ts'
import { finishReferralCommand } from '../referral/finish-referral.ts'
import { openReturnCommand } from '../referral/open-return.ts'
import { sendReferralCommand } from '../referral/send-referral.ts'
import { withdrawReferralCommand } from '../referral/withdraw-referral.ts'
import { approveReleaseCommand } from '../release/approve-release.ts'
import { recordSignsCommand } from '../screening/record-signs.ts'
import { detectPersonCommand } from '../screening/detect-person.ts'
import { recordInterviewCommand } from '../screening/record-interview.ts'
import { recordIdentificationCommand } from '../screening/record-identification.ts'
import { proposeExclusionCommand } from '../screening/propose-exclusion.ts'
import { answerExclusionCommand } from '../screening/answer-exclusion.ts'
import { recordOnwardPathCommand } from '../screening/record-onward-path.ts'
import { recordServiceCommand } from '../service/record-service.ts'
import type { Basis } from '../grant/sharing-basis.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import type { AnyCommand } from './command-definition.ts'

/** Every command there is, by the name that screens and programs use; the only such list. */
export const commands: readonly AnyCommand[] = [
  registerPersonCommand,
  importPersonCommand,
  recordIdentityCommand,
  recordEssentialCommand,
  recordNoteCommand,
  recordStayCommand,
  openOwnFileCommand,
  assignResponsibleCommand,
  confirmAuthorCommand,
  resolveConflictCommand,
  closeCaseCommand,
  reopenCaseCommand,
  openCaseCommand,
  openOnCallCommand,
  giveConsentCommand,
  withdrawConsentCommand,
  issueGrantCommand,
  endGrantCommand,
  sendReferralCommand,
  acceptReferralCommand,
  openReturnCommand,
  declineReferralCommand,
  finishReferralCommand,
  withdrawReferralCommand,
  sharePersonCodeCommand,
  recordServiceCommand,
  notifyAuthorityCommand,
  meetClockCommand,
  recordSignsCommand,
  detectPersonCommand,
  recordInterviewCommand,
  recordIdentificationCommand,
  proposeExclusionCommand,
  answerExclusionCommand,
  recordOnwardPathCommand,
  recordReportDecisionCommand,
  recordProtectiveNeedCommand,
  orderErasureCommand,
  requestErasureCommand,
  answerErasureCommand,
  approveReleaseCommand,
]

const byName = new Map(commands.map((command) => [command.name, command]))

export function findCommand(name: string): AnyCommand | undefined {
  return byName.get(name)
}

/** For `may`. */
export function findAccessRule(command: string): AccessRule | undefined {
  return byName.get(command)?.access
}

/** Whether a member of these groups could have issued a grant that rests on this: by the rules of the commands that issue such. */
export function mayIssue(groups: Iterable<GroupKind>, basis: Basis['kind']): boolean {
  const held = new Set(groups)
  return commands.some(
    ({ access, issues }) =>
      basis !== undefined &&
      issues?.includes(basis) === true &&
      access.groups.some((group) => held.has(group)),
  )
}
