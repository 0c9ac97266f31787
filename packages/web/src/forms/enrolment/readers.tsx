import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { ReactNode } from 'react'
import { useSession } from '../../device/device-context.tsx'
import { useDeviceAnswer } from '../../device/use-device-answer.ts'
import { groupInWords, partInWords } from '../../language/parts-in-words.ts'
import { useText } from '../../language/text.tsx'
import { Tag } from '../../ui/show/tag.tsx'

/** Who will be able to open what is written here: said before it is written. */
export function Readers(props: {
  readonly stream: string
  readonly compartments: readonly Compartment[]
}): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const organisation = useDeviceAnswer('organisation')
  const outside = useDeviceAnswer('readersOutside', props.stream as StreamId)
  if (organisation.state !== 'ready' || outside.state !== 'ready') return null
  const parts = props.compartments.filter((each): each is CaseCompartment => each in partInWords)
  return (
    <>
      {parts.map((part) => {
        const names = organisation.value.groups
          .filter(({ compartments }) => compartments.includes(part))
          .flatMap(({ kind }) => groupInWords(kind)?.name ?? [])
          .map((id) => text(id))
        const others = outside.value
          .filter(({ compartments }) => compartments.includes(part))
          .map(({ name }) => name ?? text('case.other-organisation'))
        return (
          <p className="form-readers" key={part}>
            <Tag tone="sealed" icon="seal">
              {text(partInWords[part])}
            </Tag>
            <span>
              {text('forms.readers', { groups: names.join(', ') || text('forms.nobody') })}
            </span>
            {others.length > 0 && (
              <span>{text('forms.readers.outside', { organisations: others.join(', ') })}</span>
            )}
            {!reads.includes(part) && <span>{text('forms.readers.not-you')}</span>}
          </p>
        )
      })}
    </>
  )
}
