import type { CaseFile } from '../case/case-file.ts'
import type { ContactChannel } from './follow-up-codes.ts'

/** Whether she named this kind of way as safe (BR-56); `unknown` to whoever does not read it, or where nobody asked her. */
export function isSafeChannel(
  { registers }: Pick<CaseFile, 'registers'>,
  channel: ContactChannel,
): 'yes' | 'no' | 'unknown' {
  const contacts = registers.safeContacts?.value
  if (contacts === undefined) return 'unknown'
  return contacts.some((each) => each.channel === channel) ? 'yes' : 'no'
}
