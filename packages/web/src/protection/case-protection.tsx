import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { AsylumSteps } from './asylum-steps.tsx'
import { ConsulateStanding } from './consulate-standing.tsx'
import { StaySteps } from './stay-steps.tsx'

/** Asylum, a humanitarian stay and her consulate. Whoever does not read it may still write down what she says. */
export function CaseProtection(props: {
  opened: OpenedCase
  file: CaseFile
  people: People
}): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const stream = props.file.stream ?? ''
  const add = (form: 'paso' | 'tarjeta' | 'respuesta'): string => links.caseForm(stream, form)
  const mayRead = reads.includes('protection')
  return (
    <div className="stack">
      <div className="case-actions">
        <Link href={add('paso')} look={mayRead ? 'action' : 'primary'} icon="plus">
          {text('protection.add.asylum')}
        </Link>
        <Link href={add('respuesta')} look="action">
          {text('protection.add.answer')}
        </Link>
        <Link href={add('tarjeta')} look="action">
          {text('protection.add.stay')}
        </Link>
      </div>
      <p className="field-description">{text('protection.intro')}</p>
      {mayRead ? (
        <>
          <ConsulateStanding {...props} />
          <AsylumSteps {...props} />
          <StaySteps {...props} />
        </>
      ) : (
        <SealedMark look="block" name={text('parts.protection')}>
          {text('protection.sealed')}
        </SealedMark>
      )}
    </div>
  )
}
