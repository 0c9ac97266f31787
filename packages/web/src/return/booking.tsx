import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { useSession } from '../device/device-context.tsx'
import { returnBooked } from '@cobijo/domain/return/return-booked'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'

/** Day and route, for whoever may know where she is (BR-38). */
export function Booking({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const { reads } = useSession()
  const { booking, standing } = file.voluntaryReturn
  if (booking === undefined || (standing !== 'booked' && standing !== 'travelling')) return null
  const names = ['travelsOn', 'travelsBy', 'itinerary'] as const
  const label = (name: string): string => {
    const id = fieldLabel(name)
    return id === undefined ? name : text(id)
  }
  return (
    <div className="stack stack-tight">
      <h3>{text('return.booked')}</h3>
      {reads.includes('placement') ? (
        <DefinitionList
          columns={2}
          items={names.flatMap((name) =>
            booking.said[name] === undefined
              ? []
              : [
                  {
                    term: label(name),
                    value: words(name, returnBooked.fields[name].kind, booking.said[name]),
                  },
                ],
          )}
        />
      ) : (
        <SealedMark look="inline" name={text('parts.placement')} />
      )}
    </div>
  )
}
