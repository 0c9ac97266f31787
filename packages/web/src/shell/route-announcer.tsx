import { useRouter } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'

/**
 * After a change of page the focus goes to its heading, which screen readers then read; a page without one is announced
 * by the title of the tab. The first page keeps the focus where the browser put it.
 */
export function RouteAnnouncer(): ReactNode {
  const router = useRouter()
  const [title, setTitle] = useState('')
  useEffect(
    () =>
      router.subscribe('onRendered', (event) => {
        if (event.fromLocation === undefined || !event.pathChanged) return
        requestAnimationFrame(() => {
          const heading = document.querySelector<HTMLElement>('[data-page-heading]')
          heading?.focus({ preventScroll: true })
          setTitle(heading === null ? document.title : '')
        })
      }),
    [router],
  )
  return (
    <div className="visually-hidden" role="status">
      {title}
    </div>
  )
}
