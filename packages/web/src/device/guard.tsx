import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { links } from '../links.ts'
import { LoadingState } from '../ui/feedback/screen-state.tsx'
import { useDevice } from './device-context.tsx'

const forEverybody: readonly string[] = [
  links.firstPage(),
  links.setUp(),
  links.join(),
  links.signIn(),
  links.about(),
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
  const wanted = useRef<{ href: string; member: string | undefined }>(undefined)
  const lastMember = useRef<string>(undefined)

  const path = pathname.replace(/(?<=.)\/$/, '')
  const isLockedOut = session === undefined && !forEverybody.includes(path)
  const isToWait = session?.standing === 'waiting' && !whileWaiting.includes(path)
  const isDoneWaiting = session?.standing === 'admitted' && path === links.waiting()
  const isToGoOn = session !== undefined && forStrangers.includes(path)
  const mustLeave = isLockedOut || isToWait || isDoneWaiting || isToGoOn

  useEffect(() => {
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
  }, [router, session, href, isLockedOut, isToWait, isDoneWaiting, isToGoOn])

  return mustLeave ? <LoadingState /> : props.children
}
