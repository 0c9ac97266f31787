import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { RegisteringHeldUp } from '../forms/enrolment/registering-held-up.tsx'
import { registerGroups } from '../forms/register-layout.ts'
import { RegisterPersonForm } from '../forms/register-person-form.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Page } from '../ui/page/page.tsx'
import { useAddressParts } from '../shell/use-address-parts.ts'

export function RegisterPersonPage(): ReactNode {
  const text = useText()
  const router = useRouter()
  const { registeringHeldUp } = useSession()
  const { part, go } = useAddressParts()
  const step = part('paso')
  const isFirstQuestion = step === undefined || step === registerGroups[0]?.id
  return (
    <Page
      title={text('register.title')}
      up={{ href: links.cases(), label: text('cases.title') }}
      {...(registeringHeldUp ? {} : { intro: text('register.intro') })}
    >
      {isFirstQuestion && <RegisteringHeldUp />}
      <RegisterPersonForm
        step={step}
        onStep={(paso) => go({ paso })}
        onRegistered={(stream) =>
          void router.navigate({ href: links.caseFile(stream), replace: true })
        }
      />
    </Page>
  )
}
