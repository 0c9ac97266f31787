import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { RegisteringHeldUp } from '../forms/enrolment/registering-held-up.tsx'
import { detecting, registering, RegisterPersonForm } from '../forms/register-person-form.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Page } from '../ui/page/page.tsx'
import { useAddressParts } from '../shell/use-address-parts.ts'

export function RegisterPersonPage(): ReactNode {
  return <Registering isDetection={false} />
}

/** Somebody met on a road, in a bus or at a door: what one sees, in under two minutes. */
export function DetectPersonPage(): ReactNode {
  return <Registering isDetection />
}

function Registering({ isDetection }: { isDetection: boolean }): ReactNode {
  const text = useText()
  const router = useRouter()
  const { registeringHeldUp } = useSession()
  const { part, go } = useAddressParts()
  const way = isDetection ? detecting : registering
  const step = part('paso')
  const isFirstQuestion = step === undefined || step === way.groups[0]?.id
  return (
    <Page
      title={text(isDetection ? 'screening.detect' : 'register.title')}
      up={{ href: links.cases(), label: text('cases.title') }}
      {...(registeringHeldUp
        ? {}
        : { intro: text(isDetection ? 'screening.detect.intro' : 'register.intro') })}
    >
      {isFirstQuestion && <RegisteringHeldUp />}
      {isFirstQuestion && !registeringHeldUp && (
        <Link href={isDetection ? links.registerPerson() : links.detectPerson()} look="action">
          {text(isDetection ? 'screening.to-register' : 'screening.to-detect')}
        </Link>
      )}
      <RegisterPersonForm
        way={way}
        step={step}
        onStep={(paso) => go({ paso })}
        onRegistered={(stream) =>
          void router.navigate({ href: links.caseFile(stream), replace: true })
        }
      />
    </Page>
  )
}
