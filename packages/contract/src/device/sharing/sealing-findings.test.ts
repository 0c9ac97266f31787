import { expect, test } from 'vitest'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { ServerRefused } from '../../client/api-client.ts'
import type { Send } from '../../client/api-client.ts'
import type { ResealRequest } from '../../wire/entries.ts'
import { keepOnly, noteFindings } from '../note-findings.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { Unlocked } from '../unlocked.ts'
import { noteSealing } from './sealing-findings.ts'
import { sendReseals } from './send-reseals.ts'

const [one, other] = ['a'.repeat(64) as EntryHash, 'b'.repeat(64) as EntryHash]

function sitting() {
  return { findings: [] } as unknown as Unlocked
}

test('why nothing was sealed under a grant is told until a later look finds that it can be, or another reason', () => {
  const unlocked = sitting()
  noteSealing(unlocked, { issuedBy: one }, 'organisation-not-admitted')
  noteSealing(unlocked, { issuedBy: other }, 'feed-unknown')
  noteSealing(unlocked, { issuedBy: one }, 'organisation-suspended')
  const ofOther = { code: 'feed-unknown', hash: other }
  expect(unlocked.findings).toEqual([ofOther, { code: 'organisation-suspended', hash: one }])
  noteSealing(unlocked, { issuedBy: one }, undefined)
  expect(unlocked.findings).toEqual([ofOther])
})

test('what the server would not take is told until it does, and on while it gives no answer', async () => {
  const unlocked = sitting()
  const store = createMemoryStore()
  const request: ResealRequest = { from: 'f', to: 't', stream: 's', cites: one, items: [] }
  await store.write([{ put: 'reseal', key: one, value: request }])
  const round = async (answer: () => Promise<{ readonly codes: readonly string[] }>) => {
    const attempt = <Value>(work: () => Promise<Value>, otherwise: Value) =>
      work().catch(() => otherwise)
    const { findings, unanswered } = await sendReseals(store, answer as unknown as Send, attempt)
    keepOnly(unlocked, 'reseal-refused', (hash) => unanswered.has(hash))
    noteFindings(unlocked, findings)
    return unlocked.findings.map(({ code }) => code)
  }
  const refuse = () => Promise.reject(new ServerRefused(409, { code: 'no-grant' }))
  expect(await round(refuse)).toEqual(['reseal-refused'])
  expect(await round(() => Promise.reject(new TypeError('no network')))).toEqual(['reseal-refused'])
  expect(await round(() => Promise.resolve({ codes: [] }))).toEqual([])
})
