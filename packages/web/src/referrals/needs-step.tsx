import type { OpenService, ProtectedService } from '@cobijo/domain/service/service-codes'
import type { ReactNode } from 'react'
import { useText } from '../language/text.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { TextArea } from '../ui/field/text-field.tsx'
import type { StepProps } from './step-props.ts'
import { needInWords, openNeeds, protectedNeeds } from './words.ts'

/** What she needs, in codes that the receiver can sort by and in words that say it. */
export function NeedsStep({ answers, change }: StepProps): ReactNode {
  const text = useText()
  return (
    <div className="stack">
      <CheckboxGroup<OpenService>
        look="question"
        label={text('refer.needs')}
        description={text('refer.needs.help')}
        values={answers.needs}
        onChange={(needs) => change({ needs })}
        options={openNeeds.map((value) => ({ value, label: text(needInWords[value]) }))}
      />
      <CheckboxGroup<ProtectedService>
        label={text('refer.protected-needs')}
        values={answers.protectedNeeds}
        onChange={(chosen) => change({ protectedNeeds: chosen })}
        options={protectedNeeds.map((value) => ({ value, label: text(needInWords[value]) }))}
      />
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
