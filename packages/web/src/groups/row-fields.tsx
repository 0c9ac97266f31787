import { guessedAges, urgentNeeds } from '@cobijo/domain/group-intake/group-intake-codes'
import { ageGroups } from '@cobijo/domain/journal/facts'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Checkbox, CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import { guessedAgeInWords, needInWords } from './group-words.ts'
import type { RowValues } from './row-values.ts'

const sexes = ['female', 'male', 'intersex', 'unknown'] as const

/** One row, in the order in which one sees it: nothing of it is needed. Enter in any line saves. */
export function RowFields(props: {
  values: RowValues
  onChange: (next: Partial<RowValues>) => void
  errorAt: (field: string) => Fault | undefined
  isFocused?: boolean
}): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { values, onChange } = props
  const line = (
    name: 'nameToUse' | 'languages' | 'withWhom' | 'urgentWords' | 'sleepsWhere',
    label: string,
    maxLength: number,
    description?: string,
  ): ReactNode => (
    <TextField
      label={label}
      description={description}
      value={values[name]}
      maxLength={maxLength}
      error={props.errorAt(name)}
      onChange={(typed) => onChange({ [name]: typed })}
    />
  )
  return (
    <div className="group-row-fields">
      <TextField
        label={text('group.wristband')}
        value={values.wristband}
        maxLength={20}
        width="short"
        autoFocus={props.isFocused === true}
        error={props.errorAt('wristband')}
        onChange={(wristband) => onChange({ wristband })}
      />
      <Choice
        label={text('group.is-child')}
        layout="beside"
        allow={[]}
        answer={values.ageGroup && { kind: 'known', value: values.ageGroup }}
        onAnswer={(answer) => answer.kind === 'known' && onChange({ ageGroup: answer.value })}
        options={ageGroups.map((value) => ({ value, label: wordOf(text, 'ageGroup', value) }))}
      />
      <Choice
        label={text('group.sex')}
        layout="beside"
        allow={[]}
        answer={values.sex && { kind: 'known', value: values.sex }}
        onAnswer={(answer) => answer.kind === 'known' && onChange({ sex: answer.value })}
        options={sexes.map((value) => ({ value, label: wordOf(text, 'sex', value) }))}
      />
      <Choice
        label={text('group.guessed-age')}
        layout="beside"
        allow={[]}
        answer={values.guessedAge && { kind: 'known', value: values.guessedAge }}
        onAnswer={(answer) => {
          if (answer.kind !== 'known') return
          const isChild = ['0-5', '6-11', '12-17'].includes(answer.value)
          onChange({
            guessedAge: answer.value,
            // Never the other way round: a guess makes nobody an adult.
            ...(isChild && values.ageGroup === undefined ? { ageGroup: 'child' as const } : {}),
          })
        }}
        options={guessedAges.map((value) => ({ value, label: text(guessedAgeInWords[value]) }))}
      />
      {line('languages', text('group.languages'), 200)}
      {line('withWhom', text('group.with-whom'), 300)}
      <div className="group-row-needs">
        <CheckboxGroup
          label={text('group.urgent')}
          values={values.urgentNeeds}
          onChange={(urgentNeeds_) => onChange({ urgentNeeds: urgentNeeds_ })}
          options={urgentNeeds.map((value) => ({ value, label: text(needInWords[value]) }))}
        />
      </div>
      {line('urgentWords', text('group.urgent.words'), 500)}
      {line('sleepsWhere', text('group.sleeps'), 500)}
      {line('nameToUse', text('group.name-to-use'), 120)}
      <div className="group-row-mark">
        <Checkbox isSelected={values.keepApart} onChange={(keepApart) => onChange({ keepApart })}>
          {text('group.keep-apart')}
          <span className="choice-detail">
            {text(
              reads.includes('protection') ? 'group.keep-apart.help' : 'group.keep-apart.sealed',
            )}
          </span>
        </Checkbox>
      </div>
    </div>
  )
}

function wordOf(text: ReturnType<typeof useText>, field: string, value: string): string {
  const id = choiceWord(field, value)
  return id === undefined ? value : text(id)
}
