import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What stands behind the question mark: which part of a page is in view. Never anything that tells who somebody is. */
export function useAddressParts(): {
  readonly part: (name: string) => string | undefined
  /**
   * Changes parts and keeps the others; `undefined` takes one away. Each is a step that "back" undoes, unless replaced. `in-place`: no
   * step either, and one goes on where one stood on the page instead of at its top.
   */
  readonly go: (
    parts: Readonly<Record<string, string | undefined>>,
    how?: 'replace' | 'in-place',
  ) => void
} {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const go = useCallback(
    (parts: Readonly<Record<string, string | undefined>>, how?: 'replace' | 'in-place') => {
      const search = new URLSearchParams(searchStr)
      for (const [name, value] of Object.entries(parts)) {
        if (value === undefined) search.delete(name)
        else search.set(name, value)
      }
      const query = search.toString()
      const href = query === '' ? pathname : `${pathname}?${query}`
      void router.navigate({
        href,
        replace: how !== undefined,
        resetScroll: how !== 'in-place',
      })
    },
    [router, pathname, searchStr],
  )
  const held = new URLSearchParams(searchStr)
  return { part: (name) => held.get(name) ?? undefined, go }
}
