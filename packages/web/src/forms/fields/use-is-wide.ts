import { useSyncExternalStore } from 'react'

const wide = '(min-width: 60rem)'

function listen(tell: () => void): () => void {
  const query = matchMedia(wide)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

/** True where a whole form fits beside itself: an office screen, not a phone and not a page at 400 %. */
export function useIsWide(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(wide).matches)
}
