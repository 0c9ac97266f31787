import { myDay } from '@cobijo/domain/views/my-day'
import type { DayItem } from '@cobijo/domain/views/my-day'
import { ServerRefused, ServerUnreachable } from '../client/api-client.ts'
import { describeSession } from './describe-session.ts'
import { pendingMembers } from './directory-acts.ts'
import { listDrafts } from './drafts.ts'
import { listCases } from './list-cases.ts'
import { listReferrals } from './referral-lines.ts'
import { readSaveStates } from './save-states.ts'
import type { Unlocked } from './unlocked.ts'

const reminderRows = 100

/** Everything that asks for this member now, from lists, referrals, the queue and drafts. */
export async function gatherDay(unlocked: Unlocked): Promise<readonly DayItem[]> {
  const session = describeSession(unlocked)
  const cases = await listCases(unlocked, { sort: 'due', limit: reminderRows })
  const referrals = await listReferrals(unlocked)
  const states = await readSaveStates(unlocked)
  const drafts = await listDrafts(unlocked)
  const waiting = organisationsToAdmit(unlocked)
  const joining = session.officer ? await countJoining(unlocked) : 0
  return myDay(
    {
      cases: cases.rows.map((row) => ({
        stream: row.stream,
        label: row.nameToUse ?? row.code,
        state: row.state,
        urgency: row.urgency,
        remindAt: row.remindAt,
        mine: false,
      })),
      referrals: referrals.map((line) => ({
        stream: line.stream,
        label: line.otherName ?? '',
        direction: line.direction,
        state: line.state,
        urgency: line.urgency,
        sentAt: line.sentAt,
        answerBy: line.answerBy,
        caseStream: line.caseStream,
      })),
      needsAttention: states.needsAttention,
      drafts,
      tasks: [
        ...(session.officer && !session.recoveryConfirmed
          ? [{ kind: 'confirm-recovery' as const, label: '' }]
          : []),
        ...(joining > 0 ? [{ kind: 'admit-member' as const, label: String(joining) }] : []),
        ...(session.officer && waiting > 0
          ? [{ kind: 'admit-organisation' as const, label: String(waiting) }]
          : []),
      ],
    },
    unlocked.now(),
  )
}

function organisationsToAdmit(unlocked: Unlocked): number {
  const { kept } = unlocked.account
  const waiting = [...unlocked.knowledge.directory.organisations.values()].filter(
    (organisation) =>
      organisation.state === 'founded' && !organisation.supporters.includes(kept.organisation),
  )
  return waiting.length
}

async function countJoining(unlocked: Unlocked): Promise<number> {
  try {
    return (await pendingMembers(unlocked)).length
  } catch (fault) {
    if (fault instanceof ServerUnreachable || fault instanceof ServerRefused) return 0
    throw fault
  }
}
