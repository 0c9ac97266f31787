import { createApiClient } from '@cobijo/contract/client/api-client'
import { releasesResponse } from '@cobijo/contract/wire/lists'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { useText } from '../language/text.tsx'
import { publications } from '../links.ts'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'

type Release = z.infer<typeof releasesResponse>['releases'][number]
type Releases =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly releases: readonly Release[] }

/** What was published; figures have no other way out. */
export function FiguresPage(): ReactNode {
  const text = useText()
  const [held, again] = useReleases()
  return (
    <Page title={text('figures.title')} intro={text('figures.intro')}>
      {held.state === 'loading' && <LoadingState />}
      {held.state === 'failed' && (
        <ErrorState fault={{ code: 'server-unreachable' }} onRetry={again} />
      )}
      {held.state === 'ready' && held.releases.length === 0 && (
        <EmptyState title={text('figures.none')}>{text('figures.none.words')}</EmptyState>
      )}
      {held.state === 'ready' &&
        held.releases.map((release) => (
          <ReleaseSection key={`${release.stream} ${release.version}`} release={release} />
        ))}
      <Section title={text('figures.why')}>
        <p>{text('figures.why.words')}</p>
      </Section>
    </Page>
  )
}

/** Public pages of the server itself: plain links out of the application. */
function ReleaseSection({ release }: { release: Release }): ReactNode {
  const text = useText()
  const { locale, formatDate } = useIntl()
  const isSpanish = locale.startsWith('es')
  const file = (name: string): string =>
    `${publications}/${release.stream}/${name}?version=${release.version}`
  return (
    <Section title={isSpanish ? release.title.es : release.title.en}>
      <p>
        {text('figures.published', {
          when: formatDate(release.publishedAt, { dateStyle: 'long' }),
          version: release.version,
        })}
      </p>
      <div className="row">
        <a
          className="link"
          data-look="primary"
          href={file(isSpanish ? 'index.html' : 'index.en.html')}
        >
          {text('figures.read')}
        </a>
        <a
          className="link"
          data-look="action"
          href={file(isSpanish ? 'report.pdf' : 'report.en.pdf')}
        >
          {text('figures.pdf')}
        </a>
        <a className="link" data-look="action" href={file('datapackage.json')}>
          {text('figures.data')}
        </a>
      </div>
    </Section>
  )
}

/** Open to everybody, so it needs no keys and goes past the worker. */
function useReleases(): [Releases, () => void] {
  const [asked, setAsked] = useState(0)
  const [held, setHeld] = useState<Releases>({ state: 'loading' })
  useEffect(() => {
    let isHere = true
    const send = createApiClient(window.location.origin, () => undefined)
    send({ method: 'GET', path: 'releases', response: releasesResponse }).then(
      ({ releases }) => isHere && setHeld({ state: 'ready', releases: newestFirst(releases) }),
      () => isHere && setHeld({ state: 'failed' }),
    )
    return () => {
      isHere = false
    }
  }, [asked])
  return [held, useCallback(() => setAsked((count) => count + 1), [])]
}

function newestFirst(releases: readonly Release[]): readonly Release[] {
  return releases.toSorted((one, other) => other.publishedAt - one.publishedAt)
}
