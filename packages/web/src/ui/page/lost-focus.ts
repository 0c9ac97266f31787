let last: EventTarget | null = null

if (typeof document !== 'undefined')
  document.addEventListener('focusin', ({ target }) => {
    last = target
  })

/** What had the focus was taken off the page and nothing took its place; false where nobody has focused anything yet. */
export function isFocusLost(): boolean {
  const at = document.activeElement
  return (at === null || at === document.body) && last instanceof Element && !last.isConnected
}
