import { expect, test } from 'vitest'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { createMemoryStore } from '../store/memory-store.ts'
import type { Unlocked } from '../unlocked.ts'
import { confirmGrantFindings, keepGrantFinding, listGrantFindings } from './grant-findings.ts'

const finding = { code: 'grant-consent-unknown', hash: 'a'.repeat(64) as EntryHash } as const
const dayMs = 24 * 3_600_000

test('looked at, a finding is told again a day later where nobody ended the grant, and not where somebody did', async () => {
  let now = Date.UTC(2026, 10, 22)
  const store = createMemoryStore()
  const unlocked = {
    account: { store },
    findings: [],
    now: () => now,
    onChange: () => undefined,
  } as unknown as Unlocked
  const isTold = async () => (await listGrantFindings(store)).length === 1
  await keepGrantFinding(unlocked, finding, { isLive: true })
  expect(await isTold()).toBe(true)
  await confirmGrantFindings(unlocked)
  await keepGrantFinding(unlocked, finding, { isLive: true })
  expect(await isTold()).toBe(false)
  now += dayMs
  await keepGrantFinding(unlocked, finding, { isLive: false })
  expect(await isTold()).toBe(false)
  await keepGrantFinding(unlocked, finding, { isLive: true })
  expect(await isTold()).toBe(true)
  expect(unlocked.findings).toEqual([finding])
})
