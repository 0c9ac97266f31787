import { useState } from 'react'

/**
 * Between a save and the page read anew, what stands on it is from before: the step that was just taken would still be there to press, and what
 * comes moves what is being pressed. `isBehind`: nothing of it leads anywhere meanwhile (`inert`). `again` asks the device once more, so it ends.
 */
export function useUntilReread<Value>(
  shown: Value,
  again: () => void,
): { readonly isBehind: boolean; readonly saved: () => void } {
  const [savedOver, setSavedOver] = useState<Value>()
  return {
    isBehind: shown === savedOver,
    saved: () => {
      setSavedOver(shown)
      again()
    },
  }
}
