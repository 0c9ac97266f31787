import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'

/** Lets every React Aria link, menu item and table row go through the router: no page load, back button right. */
export function RouterBridge(props: { children: ReactNode }): ReactNode {
  const router = useRouter()
  return (
    <RouterProvider navigate={(href) => void router.navigate({ href })}>
      {props.children}
    </RouterProvider>
  )
}
