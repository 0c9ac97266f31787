import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { Banner } from '../ui/feedback/banner.tsx'

/** Groups that go with standing and read no case. */
const readNoCase: readonly string[] = ['everyone', 'officers']

/** Told to a member whom nobody has put into a group: every list of hers is empty, and not because there is nobody. */
export function InNoGroup(): ReactNode {
  const text = useText()
  const { groups, officer } = useSession()
  if (groups.some(({ kind }) => !readNoCase.includes(kind))) return null
  // Who coordinates and reads no case is where she means to be.
  if (officer) return <p className="field-description">{text('day.in-no-group.officer')}</p>
  return (
    <Banner tone="needs" title={text('day.in-no-group')}>
      <p>{text('day.in-no-group.words')}</p>
    </Banner>
  )
}
