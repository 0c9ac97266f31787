import { homePack } from '@cobijo/countries/packs'
import { sourceIn } from '@cobijo/countries/shape/code-entry'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import { emergencyReviewHours } from '@cobijo/domain/grant/sharing-basis'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useMoment } from '../../language/moment.ts'
import { partInWords } from '../../language/parts-in-words.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { CheckboxGroup } from '../../ui/field/checkbox-group.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { Select } from '../../ui/field/select.tsx'
import { TextArea } from '../../ui/field/text-field.tsx'
import type { OtherBasis } from './other-basis.ts'

/** Sharing without her consent: on which ground, why, and the least that it needs. Said to her all the same (W2). */
export function WithoutConsent(props: {
  readonly who: string
  readonly basis: OtherBasis
  readonly parts: readonly CaseCompartment[]
  readonly onChange: (basis: OtherBasis | undefined) => void
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const language = useIntl().locale.startsWith('en') ? 'en' : 'es'
  const { basis, parts, who } = props
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // What was pressed is gone: the question that took its place is read first, from its beginning.
    title.current?.focus()
  }, [])
  const [reviewBy] = useState(() => new Date(Date.now() + emergencyReviewHours * 3_600_000))
  const say = (said: Partial<OtherBasis>): void => props.onChange({ ...basis, ...said })
  const ground = homePack.legalGrounds.find(({ code }) => code === basis.ground)
  return (
    <section className="stack" aria-label={text('refer.basis.title')}>
      <h2 className="refer-question" ref={title} tabIndex={-1}>
        {text('refer.basis.title')}
      </h2>
      <Banner tone="needs" icon="info">
        {text('refer.basis.tell-her')}
      </Banner>
      <Choice<OtherBasis['kind']>
        label={text('refer.basis.kind')}
        allow={[]}
        answer={{ kind: 'known', value: basis.kind }}
        onAnswer={(answer) => {
          if (answer.kind === 'known') say({ kind: answer.value })
        }}
        options={[
          {
            value: 'emergency',
            label: text('refer.basis.emergency'),
            detail: text('refer.basis.emergency.detail', { when: moment(reviewBy) }),
          },
          {
            value: 'legal-ground',
            label: text('refer.basis.legal-ground'),
            detail: text('refer.basis.legal-ground.detail'),
          },
        ]}
      />
      <Select<string>
        label={text('refer.basis.ground')}
        {...(ground === undefined
          ? {}
          : {
              description: text('refer.basis.not-verified', { source: sourceIn(ground, language) }),
            })}
        value={basis.ground}
        onChange={(code) => say({ ground: code })}
        options={homePack.legalGrounds.map(({ code, labels }) => ({
          value: code,
          label: labels[language],
        }))}
      />
      <TextArea
        label={text('refer.basis.justification')}
        description={text('refer.basis.justification.help')}
        rows={3}
        maxLength={4000}
        value={basis.justification}
        onChange={(justification) => say({ justification })}
      />
      <CheckboxGroup<CaseCompartment>
        label={text('refer.basis.parts', { who })}
        description={text('refer.basis.parts.help')}
        values={basis.parts}
        onChange={(chosen) => say({ parts: chosen })}
        options={parts.map((part) => ({ value: part, label: text(partInWords[part]) }))}
      />
      <div>
        <Button tone="quiet" onPress={() => props.onChange(undefined)}>
          {text('refer.basis.back')}
        </Button>
      </div>
    </section>
  )
}
