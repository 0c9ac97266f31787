import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { RegisterPersonForm } from '../forms/register-person-form.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Page } from '../ui/page/page.tsx'
import { useAddressParts } from '../shell/use-address-parts.ts'

export function RegisterPersonPage(): ReactNode {
  const text = useText()
  const router = useRouter()
  const session = useSession()
  const { part, go } = useAddressParts()
  return (
    <Page
      title={text('register.title')}
      up={{ href: links.cases(), label: text('cases.title') }}
      intro={text('register.intro')}
    >
      {session.recoveryDue && (
        <Banner tone="needs" icon="key" title={text('recovery.first')}>
          <p>{text('recovery.first.why')}</p>
          <Link href={`${links.organisation()}#recuperacion`}>{text('founding.check.title')}</Link>
        </Banner>
      )}
      <RegisterPersonForm
        step={part('paso')}
        onStep={(paso) => go({ paso })}
        onRegistered={(stream) =>
          void router.navigate({ href: links.caseFile(stream), replace: true })
        }
      />
    </Page>
  )
}
