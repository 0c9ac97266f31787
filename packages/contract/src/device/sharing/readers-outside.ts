import { noteRecorded } from '@cobijo/domain/case/note-recorded'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReaderOutside } from './sharing-api.ts'
import { obeyedGrants } from './judge-grants.ts'
import { readersNow } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/** Which other organisations what is written into this case now would be sealed to: the choice that sealing makes, asked beforehand. */
export async function readersOutside(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<readonly ReaderOutside[]> {
  const { knowledge, account } = unlocked
  const chosen = readersNow(unlocked, [], {
    obeyed: await obeyedGrants(unlocked, [stream]),
    isFor: () => true,
  })({ stream, entryType: noteRecorded, content: {}, occurredAt: undefined, outside: [] })
  return chosen.flatMap(({ feed, compartments }) => {
    const organisation = knowledge.directory.groupsByFeed.get(feed)?.organisation
    if (organisation === undefined || organisation === account.kept.organisation) return []
    return [{ organisation, name: knowledge.organisations.get(organisation)?.name, compartments }]
  })
}
