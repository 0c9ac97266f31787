const firstWordAfterMs = 800
const thenEveryMs = 10_000

export interface StageTeller {
  /** What is being done from now on. */
  readonly stage: (words: string) => void
  readonly done: () => void
}

/** Says what a start is at when it takes longer than a moment, and then now and again; a quick one stays silent. */
export function tellWhileSlow(
  say: (line: string) => void,
  { afterMs = firstWordAfterMs, everyMs = thenEveryMs } = {},
): StageTeller {
  const startedAtMs = performance.now()
  let now = ''
  let said = ''
  const tell = () => {
    const seconds = Math.round((performance.now() - startedAtMs) / 1000)
    say(said === now ? `… ${now} (${seconds} s)` : `… ${now}`)
    said = now
  }
  let every: NodeJS.Timeout | undefined
  const first = setTimeout(() => {
    tell()
    every = setInterval(tell, everyMs).unref()
  }, afterMs).unref()
  return {
    stage: (words) => {
      now = words
      // Who has begun to listen hears of each stage at once.
      if (every) tell()
    },
    done: () => {
      clearTimeout(first)
      clearInterval(every)
    },
  }
}
