/**
 * Calls `take` with the page's heading once it is the new one and nothing is being loaded under it, and again where that heading
 * gives way to another before anybody went on (a page that says that it is opening a file, then whose). After `patienceMs` it takes
 * what is there; `undefined`: no heading came. Returns how to stop.
 */
export function whenHeadingComes(
  isNew: (heading: HTMLElement) => boolean,
  take: (heading: HTMLElement | undefined) => void,
  patienceMs: number,
): () => void {
  let taken: HTMLElement | undefined
  const look = (): void => {
    const heading = document.querySelector<HTMLElement>('[data-page-heading]')
    const isLoading = document.querySelector('main .screen-loading') !== null
    if (heading === null || isLoading || !isNew(heading)) return
    if (taken === heading || (taken !== undefined && !isFocusNowhere())) return
    taken = heading
    take(heading)
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  const timer = setTimeout(() => {
    observer.disconnect()
    if (taken !== undefined) return
    const heading = document.querySelector<HTMLElement>('[data-page-heading]')
    take(heading !== null && isNew(heading) ? heading : undefined)
  }, patienceMs)
  look()
  return () => {
    observer.disconnect()
    clearTimeout(timer)
  }
}

/** On nothing, or on the whole page, as after what had it was taken away. */
export function isFocusNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
