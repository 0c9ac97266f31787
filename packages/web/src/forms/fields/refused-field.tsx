import { useEffect, type ReactNode, type RefObject } from 'react'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import type { Values } from './field-from-kind.tsx'
import { fieldLabel } from './field-words.ts'
import type { FormGroup } from './form-groups.tsx'

/** The group on screen that asks for the field; undefined where none does. */
export function groupAsking(
  field: string | undefined,
  groups: readonly FormGroup[],
  values: Values,
): FormGroup | undefined {
  return groups.find(({ fields }) =>
    fields.some(({ name, isAsked }) => name === field && (isAsked?.(values) ?? true)),
  )
}

/** Brings a field into view and the focus to it: whoever pressed the button at the end of a long form does not see it. */
function goToField(form: HTMLElement | null, field: string): void {
  const place = form?.querySelector(`[data-field="${CSS.escape(field)}"]`)
  place?.scrollIntoView({ block: 'center' })
  place
    ?.querySelector<HTMLElement>(':is(input, textarea, button):not([disabled])')
    ?.focus({ preventScroll: true })
}

/** Why a form was not saved. Where the field that it is about is on screen, that is said there once, and gone to as the refusal comes. */
export function FormRefusal(props: {
  refusal: Refusal | Fault | undefined
  /** On screen now; undefined where the refusal is about no field that the form shows. */
  field: string | undefined
  form: RefObject<HTMLElement | null>
}): ReactNode {
  const text = useText()
  const { refusal, field, form } = props
  useEffect(() => {
    if (refusal !== undefined && field !== undefined) goToField(form.current, field)
  }, [refusal, field, form])
  if (refusal === undefined) return null
  const label = field === undefined ? undefined : fieldLabel(field)
  return (
    <ErrorState fault={refusal} isSaidAtField={field !== undefined}>
      {field !== undefined && label !== undefined && (
        <Button tone="quiet" onPress={() => goToField(form.current, field)}>
          {text('forms.go-to-field', { question: text(label) })}
        </Button>
      )}
    </ErrorState>
  )
}
