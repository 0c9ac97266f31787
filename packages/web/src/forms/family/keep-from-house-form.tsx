import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useHouseNames } from '../../family/use-house-names.ts'
import { useText } from '../../language/text.tsx'
import { EmptyState } from '../../ui/feedback/screen-state.tsx'
import { Select } from '../../ui/field/select.tsx'
import { KeepApartFrame } from './keep-apart-frame.tsx'

const words = {
  'keep-from-house': { intro: 'keep-apart.house.intro', save: 'keep-apart.house.save' },
  'let-into-house': { intro: 'keep-apart.house.lift.intro', save: 'keep-apart.house.lift' },
} as const

/** A house where she must not be, or may be again: no reason is asked and no draft is left (W8). */
export function KeepFromHouseForm(props: {
  command: keyof typeof words
  file: CaseFile
  /** The stream of the house, where one came from its name. */
  named: string | undefined
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const { file, command, named } = props
  const { houses, nameOf } = useHouseNames()
  const [chosen, setChosen] = useState(named as StreamId | undefined)
  const stream = file.stream ?? ''
  const said = words[command]
  return (
    <KeepApartFrame
      stream={stream}
      command={command}
      says={said}
      names={{ notInHouse: chosen }}
      onSaved={props.onSaved}
    >
      {houses.length === 0 ? (
        <EmptyState title={text('house.none')}>{text('keep-apart.house.none')}</EmptyState>
      ) : (
        <Select
          label={text('keep-apart.house.which')}
          description={text('keep-apart.house.which.help')}
          options={houses.map((house) => ({ value: house, label: nameOf(house) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </KeepApartFrame>
  )
}
