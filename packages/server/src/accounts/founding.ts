import type { AccountRegistration } from '@cobijo/contract/wire/accounts'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { Writer } from '../database/transaction.ts'
import type { DirectoryCache } from '../directory/directory-cache.ts'
import { RequestRefused } from '../http/problems.ts'
import type { InspectedItem, RefusedItem } from '../journal/inspection/inspected-item.ts'
import type { PostgresJournal } from '../journal/postgres-journal.ts'
import type { Receipt } from '../journal/append/append-transaction.ts'
import { registerAccount } from './accounts.ts'

export interface Founding {
  readonly items: readonly (InspectedItem | RefusedItem)[]
  readonly account: AccountRegistration
  /** Uses up the token that allows it; throws `token-refused`. */
  readonly spend: (writer: Writer) => Promise<void>
}

/**
 * Appends everything that an organisation begins with, registers its first account and spends the token: all or nothing.
 * @throws {RequestRefused} `founding-refused` when any entry was not appended as it stands.
 */
export async function foundOrganisation(
  journal: PostgresJournal,
  directory: DirectoryCache,
  { items, account, spend }: Founding,
): Promise<Receipt> {
  const organisation = account.organisation as OrganisationId
  // Of two foundings of one organisation the fold takes the smaller hash: nobody founds what is there.
  if (directory.state.directory.organisations.has(organisation))
    throw new RequestRefused('founding-refused', { field: 'account.organisation' })
  const appended = await journal.appendWith(organisation, items, async (writer, { outcomes }) => {
    const wrong = outcomes.find(({ outcome }) => outcome !== 'appended')
    if (wrong) throw new RequestRefused('founding-refused', { field: wrong.code ?? 'entries' })
    const { directory: folded } = await directory.current(writer)
    const founded = folded.organisations.get(organisation)
    const member = founded?.members.get(account.member as MemberId)
    if (!member) throw new RequestRefused('member-mismatch')
    const taken = await registerAccount(writer, account, member.sign)
    if (isRefusal(taken)) throw new RequestRefused('account-taken', { field: 'account' })
    await spend(writer)
  })
  if (!appended.receipt) throw new RequestRefused('founding-refused')
  return appended.receipt
}
