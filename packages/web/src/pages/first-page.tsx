import type { ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Page } from '../ui/page/page.tsx'
import './first-page.css'

/** What this is and the ways in, for whoever is not signed in. */
export function FirstPage(): ReactNode {
  const text = useText()
  const { installation } = useDevice()
  const isSample = installation?.kind === 'sample'
  const hasNoNetwork = installation !== undefined && installation.network === undefined
  return (
    <Page title={text('welcome.title')} intro={text('welcome.what')}>
      {isSample && <p className="first-sample">{text('welcome.is-sample')}</p>}
      <nav className="first-ways" aria-label={text('welcome.entry.title')}>
        {hasNoNetwork ? (
          <>
            <Link href={links.setUp()} look="primary">
              {text('welcome.set-up')}
            </Link>
            <p className="first-why">{text('welcome.set-up.why')}</p>
          </>
        ) : (
          <Link href={links.signIn()} look="primary" icon="key">
            {text('welcome.sign-in')}
          </Link>
        )}
        {!isSample && !hasNoNetwork && (
          <Link href={links.join()} look="block">
            {text('welcome.invited')}
          </Link>
        )}
        {installation?.sample !== undefined && (
          <>
            {/* Another server on another port: a plain link, since the router knows only its own pages. */}
            <a className="link" data-look="block" href={installation.sample} rel="noreferrer">
              {text('welcome.sample')}
            </a>
            <p className="first-why">{text('welcome.sample.why')}</p>
          </>
        )}
      </nav>
      <nav className="first-more" aria-label={text('welcome.more')}>
        <Link href={links.figures()}>{text('welcome.figures')}</Link>
        <Link href={links.about()}>{text('welcome.about')}</Link>
      </nav>
    </Page>
  )
}
