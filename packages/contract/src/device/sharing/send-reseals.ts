import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { ServerRefused } from '../../client/api-client.ts'
import type { Send } from '../../client/api-client.ts'
import { resealResponse } from '../../wire/entries.ts'
import type { ResealRequest } from '../../wire/entries.ts'
import type { DeviceStore } from '../store/device-store.ts'
import type { Finding } from '../synchronisation/follow-feeds.ts'
import type { QueuedEntry } from '../synchronisation/outbox.ts'

/**
 * Sends the key bundles that wait for their signed entry to be at the server. Each may be sent again: the server keeps one
 * bundle per entry, group and set of parts.
 */
export async function sendReseals(store: DeviceStore, send: Send): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const unsent = new Set(
    (await store.list('outbox', ''))
      .map(({ value }) => value as QueuedEntry)
      .filter(({ state }) => state !== 'acknowledged')
      .map(({ hash }) => hash as string),
  )
  for (const { key, value } of await store.list('reseal', '')) {
    const request = value as ResealRequest
    if (unsent.has(request.cites)) continue
    try {
      const { codes } = await send({
        method: 'POST',
        path: 'reseals',
        body: request,
        response: resealResponse,
      })
      // Saved and shared in one go: the server has the entry, and its feed not yet. The next round finds it there.
      if (!codes.includes('entry-not-held')) await store.write([{ remove: 'reseal', key }])
    } catch (fault) {
      if (!(fault instanceof ServerRefused) || fault.status >= 500) throw fault
      findings.push({ code: fault.problem.code, hash: request.cites as EntryHash })
      // A grant that has ended needs no history any more; other refusals stay to be looked at.
      if (fault.problem.code === 'grant-ended') await store.write([{ remove: 'reseal', key }])
    }
  }
  return findings
}
