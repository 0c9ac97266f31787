import type { StudyView } from '@cobijo/contract/device/counting/counting-api'
import type { ReactNode } from 'react'
import { ContributionView } from '../counting/contribution-view.tsx'
import { PastContributions } from '../counting/past-contributions.tsx'
import { StudyFacts } from '../counting/study-facts.tsx'
import { useStudyTitle } from '../counting/use-study-title.ts'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { errorSentence } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'

/** Studies of the network, what would leave for one, and what left so far: for the group that counts. */
export function CountingPage(): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { part } = useAddressParts()
  const titleOf = useStudyTitle()
  const studies = useDeviceAnswer('studies')
  const past = useDeviceAnswer('contributionsMade')
  const chosen = part('de')
  if (!reads.includes('statistics'))
    return (
      <Page title={text('counting.title')}>
        <SealedMark look="block" name={text('parts.statistics')}>
          {text('counting.sealed')}
        </SealedMark>
      </Page>
    )
  const views = studies.state === 'ready' ? studies.value : []
  if (chosen !== undefined) {
    const view = views.find(({ study }) => study.study === chosen)
    return (
      <Page
        key={chosen}
        title={view === undefined ? text('counting.title') : titleOf(view)}
        up={{ href: links.counting(), label: text('counting.back') }}
      >
        <ContributionView study={chosen} />
      </Page>
    )
  }
  return (
    <Page title={text('counting.title')} intro={text('counting.intro')}>
      <UnlessReady answer={studies} />
      {studies.state === 'ready' && views.length === 0 && (
        <EmptyState title={text('counting.none')}>{text('counting.none.words')}</EmptyState>
      )}
      {views.map((view) => (
        <StudySection key={view.study.study} view={view} />
      ))}
      {past.state === 'ready' && <PastContributions past={past.value} studies={views} />}
      {(past.state === 'fault' || past.state === 'refused') && (
        <ErrorState fault={past.fault} onRetry={past.again} />
      )}
    </Page>
  )
}

function StudySection({ view }: { view: StudyView }): ReactNode {
  const text = useText()
  const titleOf = useStudyTitle()
  const shut = view.shut && errorSentence(view.shut.code)
  return (
    <Section title={titleOf(view)}>
      <StudyFacts view={view} />
      {shut === undefined ? (
        <div>
          <Link href={links.study(view.study.study)} look="action">
            {text('counting.look')}
          </Link>
        </div>
      ) : (
        <Banner>
          <p>{text(shut.says)}</p>
          {shut.todo !== undefined && <p>{text(shut.todo)}</p>}
        </Banner>
      )}
    </Section>
  )
}
