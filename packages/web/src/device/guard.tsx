import { rootRouteId, useLocation, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { links } from '../links.ts'
import { LoadingState } from '../ui/feedback/screen-state.tsx'
import { useDevice } from './device-context.tsx'

const forEverybody: readonly string[] = [
  links.firstPage(),
  links.setUp(),
  links.join(),
  links.signIn(),
  links.recovery(),
  links.intake(),
  links.write(),
  links.about(),
  links.figures(),
  links.sample(),
]
/** Where a signed-in member has no business: she goes on to what she wanted. */
const forStrangers: readonly string[] = [links.firstPage(), links.signIn()]
/** What somebody may do who waits to be admitted. */
const whileWaiting: readonly string[] = [...forEverybody, links.waiting(), links.organisation()]

/**
 * Sends whoever is locked out to the sign-in page and, once the keys are open, back to where she was. The place is kept in
 * memory, not in the address, and forgotten when somebody else signs in.
 */
export function Guard(props: { children: ReactNode }): ReactNode {
  const { session } = useDevice()
  const router = useRouter()
  const { pathname, href } = useLocation()
  // What is on screen, which follows the address only once the next page is loaded. The root alone: no such page.
  const shown = useRouterState({
    select: ({ matches }) => {
      const match = matches.at(-1)
      return match === undefined || match.routeId === rootRouteId ? undefined : match.pathname
    },
  })
  const wanted = useRef<{ href: string; member: string | undefined }>(undefined)
  const lastMember = useRef<string>(undefined)

  const path = shown === undefined ? undefined : withoutLastSlash(shown)
  const isOnTheWay = path !== withoutLastSlash(pathname)
  const isPage = path !== undefined
  const isLockedOut = isPage && session === undefined && !forEverybody.includes(path)
  const isToWait = isPage && session?.standing === 'waiting' && !whileWaiting.includes(path)
  const isDoneWaiting = session?.standing === 'admitted' && path === links.waiting()
  const isToGoOn = isPage && session !== undefined && forStrangers.includes(path)
  const mustLeave = isLockedOut || isToWait || isDoneWaiting || isToGoOn

  useEffect(() => {
    if (isOnTheWay) return
    const go = (to: string) => void router.navigate({ href: to, replace: true })
    if (isLockedOut) {
      wanted.current = { href, member: lastMember.current }
      lastMember.current = undefined
      return go(links.signIn())
    }
    if (session === undefined) return
    lastMember.current = session.member
    if (isToWait) return go(links.waiting())
    if (isDoneWaiting) return go(links.myDay())
    if (!isToGoOn) return
    const { current } = wanted
    wanted.current = undefined
    const isHers = current && (current.member ?? session.member) === session.member
    go(isHers ? current.href : links.myDay())
  }, [router, session, href, isOnTheWay, isLockedOut, isToWait, isDoneWaiting, isToGoOn])

  return mustLeave ? <LoadingState /> : props.children
}

function withoutLastSlash(path: string): string {
  return path.replace(/(?<=.)\/$/, '')
}
