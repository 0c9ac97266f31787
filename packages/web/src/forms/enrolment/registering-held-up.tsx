import type { ReactNode } from 'react'
import { useSession } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { links } from '../../links.ts'
import { Link } from '../../ui/action/link.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'

/** Said before the first answer, not after the last: what is asked here could not be saved, and who can change that. */
export function RegisteringHeldUp(): ReactNode {
  const text = useText()
  const session = useSession()
  if (!session.registeringHeldUp) return null
  return (
    <Banner tone="needs" icon="key" title={text('recovery.first')}>
      <p>{text('recovery.first.why')}</p>
      {session.officer ? (
        <Link href={`${links.organisation()}#recuperacion`}>{text('founding.check.title')}</Link>
      ) : (
        <>
          <p>{text('recovery.first.ask')}</p>
          <p>{text('recovery.first.meanwhile')}</p>
        </>
      )}
    </Banner>
  )
}
