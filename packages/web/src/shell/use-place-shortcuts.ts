import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useShortcuts } from '../ui/page/keyboard-shortcuts.tsx'
import type { NavigationItem } from './session-view.ts'

const keysOf: Readonly<Record<string, string>> = {
  [links.myDay()]: 'g h',
  [links.cases()]: 'g c',
  [links.referrals()]: 'g r',
}

/** What works on every page: the places that are gone to most, as far as this member has them, and the way out. */
export function usePlaceShortcuts(places: readonly NavigationItem[]): void {
  const text = useText()
  const router = useRouter()
  useShortcuts(
    useMemo(
      () => [
        ...places.flatMap(({ href, label }) => {
          const keys = keysOf[href]
          if (keys === undefined) return []
          return [{ keys, words: label, run: () => void router.navigate({ href }) }]
        }),
        // Listened to by the frame, also while somebody types.
        { keys: 'Esc Esc', words: text('shell.exit') },
      ],
      [places, router, text],
    ),
  )
}
