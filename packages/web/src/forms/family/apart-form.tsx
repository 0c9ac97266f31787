import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { PersonPicker, type Picked } from '../../family/person-picker.tsx'
import { useNames } from '../../family/use-names.ts'
import { useText } from '../../language/text.tsx'
import { KeepApartFrame } from './keep-apart-frame.tsx'

const words = {
  'keep-people-apart': {
    who: 'keep-apart.who',
    intro: 'keep-apart.intro',
    save: 'keep-apart.save',
  },
  'let-people-meet': {
    who: 'keep-apart.lift.who',
    intro: 'keep-apart.lift.intro',
    save: 'keep-apart.lift.save',
  },
} as const

/** Two people who must not meet, or may again: no reason is asked and no draft is left (W8). */
export function ApartForm(props: {
  command: keyof typeof words
  file: CaseFile
  /** The stream of the other one, where one came from her name. */
  named: string | undefined
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const { file, command, named } = props
  const [chosen, setChosen] = useState<Picked>()
  const [isLeft, setLeft] = useState(false)
  const nameOf = useNames(named === undefined ? [] : [named as StreamId])
  const other = chosen ?? (named === undefined || isLeft ? undefined : nameOf(named))
  const stream = file.stream ?? ''
  const said = words[command]
  return (
    <KeepApartFrame
      stream={stream}
      command={command}
      says={said}
      names={{ otherCase: other?.stream }}
      onSaved={props.onSaved}
    >
      <PersonPicker
        label={text(said.who)}
        besides={[file.stream]}
        value={other}
        onChange={(next) => {
          setChosen(next)
          setLeft(next === undefined)
        }}
      />
    </KeepApartFrame>
  )
}
