import { neutralPage } from '../links.ts'

const leftKey = 'cobijo.left'
const twiceWithinMs = 800

/**
 * Leaves at once: drops the keys, blanks the page and puts the neutral page in its place in the tab's history. The
 * page is blanked first, since loading the next one may take a moment.
 */
export function leaveAtOnce(dropKeys: () => void): void {
  try {
    dropKeys()
  } finally {
    sessionStorage.setItem(leftKey, 'yes')
    document.title = '\u00a0'
    // Hidden, not removed: an open dialog would raise a fault over its missing elements before the page is gone.
    document.documentElement.hidden = true
    location.replace(neutralPage)
  }
}

/**
 * After a quick exit the back button would load earlier pages of the application in this tab; they become the neutral
 * page too. Whoever types the address again, or opens it anew, gets the application. True: nothing must be drawn.
 */
export function staysAway(): boolean {
  if (sessionStorage.getItem(leftKey) === null) return false
  const [entry] = performance.getEntriesByType('navigation')
  if (entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward') {
    location.replace(neutralPage)
    return true
  }
  sessionStorage.removeItem(leftKey)
  return false
}

/** Esc twice within 0.8 s, wherever the focus is and whatever else Esc closes. Returns how to stop listening. */
export function listenForTwoEscapes(leave: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return
    const isSecond = event.timeStamp - last < twiceWithinMs
    last = event.timeStamp
    if (isSecond) leave()
  }
  // A page kept by the browser for the back button would come back with everything on it.
  const reappear = (event: PageTransitionEvent): void => {
    if (event.persisted && sessionStorage.getItem(leftKey) !== null) location.replace(neutralPage)
  }
  window.addEventListener('keydown', press, { capture: true })
  window.addEventListener('pageshow', reappear)
  return () => {
    window.removeEventListener('keydown', press, { capture: true })
    window.removeEventListener('pageshow', reappear)
  }
}
