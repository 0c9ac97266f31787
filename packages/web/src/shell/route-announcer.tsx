import { useRouter } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { isFocusNowhere, whenHeadingComes } from './when-heading-comes.ts'

/**
 * After a change of page, or of what stands under its heading, the focus goes to the new heading as soon as it is there, which screen
 * readers then read. Whoever has begun to write, or went on by Tab before it was there, keeps the focus and is told; so is a page
 * without a heading. The first page keeps the focus where the browser put it.
 */
export function RouteAnnouncer(): ReactNode {
  const router = useRouter()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let before: { readonly element: Element | null; readonly words: string } | undefined
    let stop = (): void => undefined
    let wentOn = false
    const noticeTab = ({ key }: KeyboardEvent): void => {
      if (key === 'Tab') wentOn = true
    }
    document.addEventListener('keydown', noticeTab, true)
    const unsubscribe = [
      () => document.removeEventListener('keydown', noticeTab, true),
      router.subscribe('onBeforeNavigate', () => {
        wentOn = false
        const element = findHeading()
        before = { element, words: element?.textContent ?? '' }
      }),
      router.subscribe('onRendered', (event) => {
        if (event.fromLocation === undefined) return
        if (!event.pathChanged && !event.hrefChanged) return
        stop()
        setSaid('')
        const { pathChanged } = event
        const { element, words } = before ?? { element: null, words: '' }
        stop = whenHeadingComes(
          (heading) =>
            pathChanged
              ? heading !== element || heading.textContent !== words
              : heading.textContent !== words,
          (heading) => {
            const isElsewhere = isWriting() || (wentOn && !isFocusNowhere())
            if (heading !== undefined && !isElsewhere) heading.focus({ preventScroll: true })
            else setSaid(heading?.textContent ?? (pathChanged ? document.title : ''))
          },
          // A filter or a tab changes the address too: only what comes at once belongs to it.
          pathChanged ? 10_000 : 1_000,
        )
      }),
    ]
    return () => {
      stop()
      for (const end of unsubscribe) end()
    }
  }, [router])
  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  )
}

function findHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-page-heading]')
}

function isWriting(): boolean {
  const at = document.activeElement
  return at !== null && at.matches('main input, main textarea, [role="dialog"] *')
}
