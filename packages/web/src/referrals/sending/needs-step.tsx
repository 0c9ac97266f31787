import type { OpenService, ProtectedService } from '@cobijo/domain/service/service-codes'
import { useState, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { CheckboxGroup } from '../../ui/field/checkbox-group.tsx'
import { TextArea } from '../../ui/field/text-field.tsx'
import type { StepProps } from './step-props.ts'
import { needInWords, openNeeds, protectedNeeds } from '../words.ts'

/** As many as a phone shows at once. */
const commonNeeds = 5

/** What she needs, in codes that the receiver can sort by and in words that say it. */
export function NeedsStep({ answers, change }: StepProps): ReactNode {
  const text = useText()
  const [showsAll, setShowsAll] = useState(false)
  const isOpen = showsAll || answers.protectedNeeds.length > 0
  const shown = openNeeds.filter(
    (need, at) => isOpen || at < commonNeeds || answers.needs.includes(need),
  )
  return (
    <div className="stack">
      <CheckboxGroup<OpenService>
        look="question"
        label={text('refer.needs')}
        description={text('refer.needs.help')}
        values={answers.needs}
        onChange={(needs) => change({ needs })}
        options={shown.map((value) => ({ value, label: text(needInWords[value]) }))}
      />
      {isOpen ? (
        <CheckboxGroup<ProtectedService>
          label={text('refer.protected-needs')}
          values={answers.protectedNeeds}
          onChange={(chosen) => change({ protectedNeeds: chosen })}
          options={protectedNeeds.map((value) => ({ value, label: text(needInWords[value]) }))}
        />
      ) : (
        <div>
          <Button tone="quiet" icon="down" onPress={() => setShowsAll(true)}>
            {text('refer.needs.more')}
          </Button>
        </div>
      )}
      <TextArea
        label={text('refer.asked')}
        description={text('refer.asked.help')}
        isOptional
        rows={3}
        maxLength={4000}
        value={answers.asked}
        onChange={(asked) => change({ asked })}
      />
    </div>
  )
}
