import type { ReactNode } from 'react'
import { useSession } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Link } from '../../ui/action/link.tsx'
import { EmptyState } from '../../ui/feedback/screen-state.tsx'

/** Said before the first question: answers for nobody would be asked for nothing. Whoever coordinates can invite somebody. */
export function NobodyToAsk(): ReactNode {
  const text = useText()
  const { officer } = useSession()
  return (
    <EmptyState
      title={text('refer.who.none')}
      action={
        officer && (
          <Link href={links.network()} look="action">
            {text('refer.who.none.invite')}
          </Link>
        )
      }
    >
      {text(officer ? 'refer.who.none.words' : 'refer.who.none.by-others')}
    </EmptyState>
  )
}
