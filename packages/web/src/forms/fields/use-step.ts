import { useLocation, useRouter } from '@tanstack/react-router'
import type { Step } from '../../ui/page/stepper.tsx'

/**
 * The step in view, kept in the address so that the back button goes back one question. Answers live in memory: after a
 * reload the first unanswered question is shown, whatever the address says.
 */
export function useStep(steps: readonly Step[]): [current: string, go: (id: string) => void] {
  const router = useRouter()
  const pathname = useLocation({ select: (location) => location.pathname })
  const asked = useLocation({
    select: (location) => new URLSearchParams(location.searchStr).get('paso'),
  })
  const open = steps.findIndex(({ blockedBy }) => blockedBy !== undefined)
  const furthest = open === -1 ? steps.length - 1 : open
  const at = Math.min(
    furthest,
    Math.max(
      0,
      steps.findIndex(({ id }) => id === asked),
    ),
  )
  const go = (id: string): void =>
    void router.navigate({ href: `${pathname}?paso=${encodeURIComponent(id)}` })
  return [steps[at]?.id ?? '', go]
}
