import { personRegistered } from '@cobijo/domain/registration/person-registered'
import type { Tip } from '@cobijo/domain/tip/tip'
import { tipAnswered } from '@cobijo/domain/tip/tip-answered'
import type { ReactNode } from 'react'
import { GatheringForm } from '../forms/gathering-form.tsx'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'

const isOneOf =
  (...answers: readonly string[]) =>
  ({ tipAnswer }: Values): boolean =>
    answers.includes(tipAnswer as string)

function groupsFor(values: Values): readonly FormGroup[] {
  const ends: FormGroup = {
    id: 'ends',
    title: 'tip.came-to',
    intro: 'tip.answer.intro',
    fields: [
      { name: 'tipAnswer' },
      { name: 'toldTo', isAsked: isOneOf('emergency-call', 'handed-over') },
      { name: 'tipReceipt', isAsked: isOneOf('emergency-call', 'handed-over') },
      {
        name: 'tipAnswerWords',
        rows: 3,
        isAsked: isOneOf('emergency-call', 'handed-over', 'orientation', 'nothing-in-it'),
      },
    ],
  }
  const person: FormGroup = {
    id: 'person',
    title: 'tip.who-registers',
    intro: 'tip.who-registers.intro',
    fields: [{ name: 'nameToUse' }, { name: 'ageGroup' }],
  }
  return values['tipAnswer'] === 'case' ? [ends, person] : [ends]
}

const { nameToUse, ageGroup } = personRegistered.fields

/** How it ended; what already stands is there to be completed. */
export function AnswerTip(props: { tip: Tip; onSaved: () => void }): ReactNode {
  const { tip } = props
  const [standing] = tip.answers
  const { tipCase: _named, ...present } = standing ?? {}
  return (
    <GatheringForm
      gathering={tip.stream}
      form="recado-respuesta"
      command="answer-tip"
      groups={groupsFor}
      declared={{ ...tipAnswered.fields, nameToUse, ageGroup }}
      initial={present}
      inputFrom={(values) => {
        const asked = groupsFor(values).flatMap(({ fields }) =>
          fields.filter(({ isAsked }) => isAsked?.(values) ?? true).map(({ name }) => name),
        )
        return Object.fromEntries(Object.entries(values).filter(([name]) => asked.includes(name)))
      }}
      onSaved={props.onSaved}
      onLeave={props.onSaved}
    />
  )
}
