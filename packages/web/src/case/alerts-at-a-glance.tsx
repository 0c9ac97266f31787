import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'

/**
 * What whoever is with her must know before anything else. `brief`: on a list of several people, where her allergies and medicines are not told by
 * name; the words stand in her file.
 */
export function AlertsAtAGlance(props: {
  registers: CaseFile['registers']
  look: 'full' | 'brief'
}): ReactNode {
  const text = useText()
  const { registers, look } = props
  const allergies = registers.allergies?.value ?? []
  const medicines = (registers.medicines?.value ?? []).length
  return (
    <>
      {registers.selfHarmAlert?.value === 'yes' && (
        <Tag tone="danger" icon="alert">
          {text('case.alert.self-harm')}
        </Tag>
      )}
      {allergies.length > 0 && (
        <Tag tone="danger" icon="alert">
          {look === 'brief'
            ? text('house.alert.allergies')
            : text('case.alert.allergies', { what: allergies.join(', ') })}
        </Tag>
      )}
      {registers.seizures?.value === 'yes' && (
        <Tag tone="danger" icon="alert">
          {text('case.alert.seizures')}
        </Tag>
      )}
      {registers.pregnancy?.value === 'yes' && (
        <Tag tone="needs">{text('case.alert.pregnancy')}</Tag>
      )}
      {(registers.mustNotBeTold?.value ?? []).length > 0 && (
        <Tag tone="danger" icon="lock">
          {text('case.alert.must-not-be-told')}
        </Tag>
      )}
      {look === 'brief' && medicines > 0 && (
        <Tag>{text('house.alert.medicines', { count: medicines })}</Tag>
      )}
    </>
  )
}
