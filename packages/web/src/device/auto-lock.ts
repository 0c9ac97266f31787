/** A device that nobody touches locks itself after this time. */
const idleLimitMs = 5 * 60_000
/** And after this time behind another tab or a dark screen. */
const hiddenLimitMs = 60_000

const lookEveryMs = 5_000
const signsOfSomebody = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

interface Absence {
  readonly lock: () => void
  /** Long work that its owner started and watches keeps the device open. */
  readonly isHeld: () => boolean
}

/**
 * Locks when nobody is there. Browsers slow down or stop the clocks of hidden pages, so times are compared instead of
 * counted, and once more when the page comes back. Returns how to stop.
 */
export function watchForAbsence({ lock, isHeld }: Absence): () => void {
  let lastSign = Date.now()
  let hiddenSince: number | undefined = document.hidden ? lastSign : undefined

  const look = (): void => {
    if (isHeld()) return
    const now = Date.now()
    const isIdle = now - lastSign >= idleLimitMs
    const isHiddenTooLong = hiddenSince !== undefined && now - hiddenSince >= hiddenLimitMs
    if (isIdle || isHiddenTooLong) lock()
  }
  const hear = (): void => {
    look()
    lastSign = Date.now()
  }
  const turn = (): void => {
    look()
    hiddenSince = document.hidden ? Date.now() : undefined
  }

  const clock = setInterval(look, lookEveryMs)
  for (const sign of signsOfSomebody)
    window.addEventListener(sign, hear, { capture: true, passive: true })
  document.addEventListener('visibilitychange', turn)
  return () => {
    clearInterval(clock)
    for (const sign of signsOfSomebody) window.removeEventListener(sign, hear, { capture: true })
    document.removeEventListener('visibilitychange', turn)
  }
}
