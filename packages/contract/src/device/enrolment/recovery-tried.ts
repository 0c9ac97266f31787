import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { ownOrganisation, streamsOf } from '../device-knowledge.ts'
import type { Unlocked } from '../unlocked.ts'

const registering: ReadonlySet<string> = new Set(['register-person', 'import-person'])

/**
 * A small organisation that lost its one or two members has nothing but its printed sheets: before the first real person is registered
 * two of them are typed back (design §3). Nobody who is registered already is held up by it. Refuses `recovery-not-tried`.
 */
export async function checkRecoveryTried(
  unlocked: Unlocked,
  command: string,
): Promise<Refusal | undefined> {
  return registering.has(command) && (await isRegisteringHeldUp(unlocked))
    ? refused('recovery-not-tried')
    : undefined
}

export async function isRegisteringHeldUp(unlocked: Unlocked): Promise<boolean> {
  if (!isRecoveryDue(unlocked)) return false
  const cases = await streamsOf(unlocked.account, ['case'])
  return cases.size === 0
}

export function isRecoveryDue({ knowledge, account, isSample }: Unlocked): boolean {
  const own = ownOrganisation(knowledge, account.kept.organisation)
  return !isSample && !own.recoveryTried && own.profile?.size === 'small'
}
