import { tipTaken } from '@cobijo/domain/tip/tip-taken'
import type { ReactNode } from 'react'
import { CaseForm } from '../forms/case-form.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'

const groups: readonly FormGroup[] = [
  {
    id: 'what',
    title: 'tip.take',
    intro: 'tip.take.intro',
    fields: [
      { name: 'tipUrgency' },
      { name: 'tipPlace', rows: 2 },
      { name: 'tipWhat', rows: 4 },
      { name: 'tipWay' },
      { name: 'tipSource' },
    ],
  },
  {
    id: 'behind',
    title: 'tip.behind',
    intro: 'tip.behind.intro',
    fields: [
      { name: 'callBackIsSafe' },
      { name: 'callBackHow', isAsked: ({ callBackIsSafe }) => callBackIsSafe === 'yes' },
      { name: 'tipBehind', rows: 3 },
    ],
  },
]

/** Word of something, taken down while it is said: a place or a sentence is enough, without network too. */
export function TakeTip(props: { onSaved: () => void; onLeave: () => void }): ReactNode {
  return (
    <CaseForm
      stream="nuevo"
      form="recado-nuevo"
      command="take-tip"
      groups={() => groups}
      declared={tipTaken.fields}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}
