import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Page } from '../ui/page/page.tsx'

/** "Not found" and "not yours" are one answer. */
export function NotFoundPage(): ReactNode {
  const text = useText()
  return (
    <Page title={text('pages.not-found')} intro={text('pages.not-found.why')}>
      <div>
        <Link href={links.firstPage()} look="primary">
          {text('pages.not-found.todo')}
        </Link>
      </div>
    </Page>
  )
}
