import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { FirstEntry, type JustEnrolled } from '../forms/first-entry.tsx'
import { FoundingForm } from '../forms/enrolment/founding-form.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'

/** Founds the network with the one-time token that the server printed at its first start. */
export function SetUpPage(): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const installation = useDeviceAnswer('installation')
  const [made, setMade] = useState<JustEnrolled>()
  if (made) return <FirstEntry made={made} />
  if (installation.state === 'loading') return <LoadingState />
  if (installation.state !== 'ready')
    return (
      <Page title={text('founding.network.title')}>
        <ErrorState fault={installation.fault} onRetry={installation.again} />
      </Page>
    )
  if (installation.value.network !== undefined)
    return (
      <Page
        title={text('founding.network.exists')}
        intro={text('founding.network.exists.todo')}
        up={{ href: links.firstPage(), label: text('pages.not-found.todo') }}
      >
        <div>
          <Link href={links.join()} look="primary">
            {text('welcome.invited')}
          </Link>
        </div>
      </Page>
    )
  return (
    <Page title={text('founding.network.title')} intro={text('founding.network.intro')}>
      <FoundingForm
        founds="network"
        carryOut={(input) => device.foundNetwork(input)}
        onEnrolled={(enrolled, rest) => setMade({ enrolled, ...rest })}
      />
    </Page>
  )
}
