import { certificatesHeldBy, isValidOn } from '@cobijo/domain/training/held-certificates'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { RecordFields } from '../forms/fields/record-fields.tsx'
import type { KindFieldProps } from '../forms/fields/field-from-kind.tsx'
import { homeCountry } from '../home-country.ts'
import { useText } from '../language/text.tsx'
import { Choice } from '../ui/field/choice.tsx'
import type { FieldProps } from '../ui/field/field-frame.tsx'
import { useDayInWords } from './training-words.ts'

const another = 'another'

/**
 * By which certificate she signs (BR-08): her own valid ones out of the lists of courses, the one that lasts longest chosen already; one that ended is shown and
 * cannot be chosen. Any other is typed, with the agency that issued it.
 */
export function OwnCertificateField(
  props: KindFieldProps & {
    readonly field: FieldProps
    readonly label: string
    /** Draws one part of a certificate that is typed; handed in, since it draws this too. */
    readonly part: ComponentType<KindFieldProps>
  },
): ReactNode {
  const text = useText()
  const day = useDayInWords()
  const { member } = useSession()
  const listed = useDeviceAnswer('gatherings', 'training')
  const [isTyping, setTyping] = useState(false)
  const proposed = useRef(false)
  const today = dayOf(Date.now(), homeCountry.clocks)
  const held =
    listed.state === 'ready'
      ? certificatesHeldBy(
          member,
          listed.value.flatMap(({ training }) => training ?? []),
        )
      : []
  const valid = held.filter(
    ({ isWithdrawn, validUntil }) => !isWithdrawn && isValidOn(today, validUntil),
  )
  const [best] = valid
  const { value, onChange } = props
  const said = (value ?? {}) as { readonly number?: string; readonly validUntil?: string }
  const inWords = ({ number, validUntil, courseName }: (typeof held)[number]) => ({
    label: text('training.certificate-line', { number, day: day(validUntil) }),
    ...(courseName === undefined ? {} : { detail: courseName }),
  })
  useEffect(() => {
    if (proposed.current || best === undefined || value !== undefined) return
    proposed.current = true
    onChange({ number: best.number, validUntil: best.validUntil })
  }, [best, value, onChange])
  const isOwn = valid.some(({ number }) => number === said.number)
  if (held.length === 0)
    return <RecordFields {...props} shape={props.kind.shape ?? {}} part={props.part} />
  const isTyped = isTyping || (said.number !== undefined && !isOwn) || valid.length === 0
  return (
    <div className="stack stack-tight">
      {valid.length > 0 && (
        <Choice
          {...props.field}
          allow={[]}
          options={[
            ...valid.map((each) => ({ value: each.number, ...inWords(each) })),
            { value: another, label: text('training.own.another') },
          ]}
          answer={
            isTyped || said.number !== undefined
              ? { kind: 'known', value: isTyped ? another : (said.number ?? another) }
              : undefined
          }
          onAnswer={(answer) => {
            const chosen = answer.kind === 'known' ? answer.value : undefined
            setTyping(chosen === another)
            proposed.current = true
            const own = valid.find(({ number }) => number === chosen)
            onChange(own && { number: own.number, validUntil: own.validUntil })
          }}
        />
      )}
      {held
        .filter((each) => !valid.includes(each))
        .map((each) => (
          <p key={each.number} className="field-description">
            {text(each.isWithdrawn ? 'training.own.withdrawn' : 'training.own.ended', {
              number: each.number,
              day: day(each.validUntil),
            })}
          </p>
        ))}
      {isTyped && <RecordFields {...props} shape={props.kind.shape ?? {}} part={props.part} />}
    </div>
  )
}
