/**
 * Faults that were put into the product on purpose, one at a time, to see whether a run finds them. Each is one place in the source as it
 * would have read had somebody made the mistake; most were made by somebody, in another system.
 */
export interface PlantedFault {
  readonly name: string
  /** In which system it was found, or what it would be taken for. */
  readonly after: string
  /** From the root of the repository. */
  readonly file: string
  /** Stands there exactly once. */
  readonly reads: string
  readonly wouldRead: string
  /** The first seed that is looked at; one of the next forty has to find it. */
  readonly foundBy: number
}

const device = 'packages/contract/src/device'

export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'what-was-lost-is-not-sent-again',
    after: 'a restored server that nobody fills again',
    file: `${device}/synchronisation/sync.ts`,
    reads: 'const lost = await attempt(() => queueLost(unlocked, sent.acknowledged), nothingLost)',
    wouldRead: 'const lost = nothingLost',
    foundBy: 5,
  },
  {
    name: 'a-line-is-skipped',
    after: 'PowerSync: a position is counted that was never read',
    file: `${device}/synchronisation/follow-feeds.ts`,
    reads: 'for (const line of lines) {\n    const key = placeKey',
    wouldRead:
      'for (const line of lines.slice(0, Math.max(1, lines.length - 1))) {\n    const key = placeKey',
    foundBy: 1,
  },
  {
    name: 'queue-and-entry-are-two-writes',
    after: 'Primero: what is shown and what is queued are saved apart',
    file: `${device}/synchronisation/outbox.ts`,
    reads: '  await store.write([\n    ...writes,\n    ...besides,',
    wouldRead:
      '  for (const each of writes) await store.write([each])\n  await store.write([\n    ...besides,',
    foundBy: 2,
  },
]
