import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { Field } from '@cobijo/domain/journal/entry-type'
import { Fragment, type ReactNode } from 'react'
import type { Fault } from '../../language/error-sentence.ts'
import type { MessageId } from '../../language/es.ts'
import { useText } from '../../language/text.tsx'
import { usePageTitle } from '../../ui/page/page.tsx'
import { FieldFromKind, type FieldPlace, type Values } from './field-from-kind.tsx'
import { Readers } from '../enrolment/readers.tsx'
import './forms.css'

/** A short group of questions: one screen on a phone, one column on a wide one. */
export interface FormGroup {
  readonly id: string
  readonly title: MessageId
  readonly intro?: MessageId
  readonly fields: readonly FieldPlace[]
}

export interface GroupProps {
  readonly group: FormGroup
  /** Of the entry type that the form writes: what each field may hold and where it is sealed. */
  readonly declared: Readonly<Record<string, Pick<Field, 'kind' | 'compartment'>>>
  readonly values: Values
  readonly onChange: (name: string, value: unknown) => void
  readonly errorAt: (name: string) => Fault | undefined
  /** Of the case about which who will read it is said. */
  readonly readersOf?: string
  /** What is said right under a field because of its answer. */
  readonly after?: (name: string) => ReactNode
  readonly children?: ReactNode
}

export function GroupOfFields(props: GroupProps): ReactNode {
  const text = useText()
  const { group, declared, values } = props
  const places = group.fields.filter((place) => place.isAsked?.(values) ?? true)
  const sealedIn = new Set<Compartment>()
  for (const { name } of places) {
    const compartment = declared[name]?.compartment
    if (compartment !== undefined && compartment !== 'facts') sealedIn.add(compartment)
  }
  const title = text(group.title)
  const isPageTitle = usePageTitle() === title
  return (
    <section className="form-group" aria-label={title}>
      <div className="form-group-head">
        {/* Said once to the eye; what follows still stands under a heading of its own. */}
        <h2 className={isPageTitle ? 'visually-hidden' : undefined}>{title}</h2>
        {group.intro !== undefined && <p className="field-description">{text(group.intro)}</p>}
        {props.readersOf !== undefined && (
          <Readers stream={props.readersOf} compartments={[...sealedIn]} />
        )}
      </div>
      {places.map((place) => {
        const field = declared[place.name]
        return field === undefined ? null : (
          <Fragment key={place.name}>
            <div data-field={place.name}>
              <FieldFromKind
                place={place}
                kind={field.kind}
                value={values[place.name]}
                onChange={(value) => props.onChange(place.name, value)}
                error={props.errorAt(place.name)}
              />
            </div>
            {props.after?.(place.name)}
          </Fragment>
        )
      })}
      {props.children}
    </section>
  )
}
