import type { StudyView } from '@cobijo/contract/device/counting/counting-api'
import type { CountUnit } from '@cobijo/domain/counting/study/counted-variables'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { variableInWords } from './variable-words.ts'

const units: Readonly<Record<CountUnit, MessageId>> = {
  person: 'counting.unit.person',
  service: 'counting.unit.service',
  payment: 'counting.unit.payment',
  'follow-up': 'counting.unit.follow-up',
  'bed-refusal': 'counting.unit.bed-refusal',
}

/** Who asks, what for, and for what. */
export function StudyFacts({ view }: { view: StudyView }): ReactNode {
  const text = useText()
  const { locale, formatDate } = useIntl()
  const { study, office } = view
  // A day, whatever zone this device keeps.
  const day = (date: string) => formatDate(date, { dateStyle: 'long', timeZone: 'UTC' })
  const name = office.name ?? text('counting.office.unnamed')
  return (
    <DefinitionList
      items={[
        {
          term: text('counting.office'),
          value: office.mine ? text('counting.office.mine', { name }) : name,
        },
        {
          term: text('counting.purpose'),
          value: locale.startsWith('es') ? study.purposeEs : study.purposeEn,
        },
        ...(study.assessment === undefined
          ? []
          : [{ term: text('counting.assessment'), value: study.assessment }]),
        { term: text('counting.unit'), value: text(units[study.unit]) },
        {
          term: text('counting.period'),
          value: text('counting.period.days', {
            from: day(study.periodFrom),
            until: day(study.periodUntil),
            cutOff: day(study.cutOff),
          }),
        },
        { term: text('counting.send-until'), value: day(study.sendUntil) },
        {
          term: text('counting.columns'),
          value: study.columns
            .map(({ variable, name: called }) => {
              const words = variableInWords(variable)
              return words === undefined ? called : text(words.label)
            })
            .join(' · '),
        },
      ]}
    />
  )
}
