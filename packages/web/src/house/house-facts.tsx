import { facilityTypesOf, type House } from '@cobijo/domain/house/house'
import { caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { codedWord } from '../forms/fields/coded-questions.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'

/** What the house is, and who was turned away lately. */
export function HouseFacts({ house }: { house: House }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { locale } = useIntl()
  return (
    <div className="stack">
      <DefinitionList
        columns={2}
        items={[
          {
            term: text('fields.facilityType'),
            value: facilityTypesOf(house)
              .map((type) => codedWord('facilityType', type, locale))
              .join(' · '),
          },
          {
            term: text('fields.houseDivision'),
            value: house.division.value && codedWord('houseDivision', house.division.value, locale),
          },
          { term: text('house.code'), value: caseCode(house.stream) },
          { term: text('fields.houseAddress'), value: house.address.value },
          { term: text('fields.houseWords'), value: house.words.value },
        ]}
      />
      <section className="stack stack-tight">
        <h3>{text('house.refused')}</h3>
        {house.refusals.length === 0 ? (
          <p>{text('house.refused.none')}</p>
        ) : (
          <ul className="plain-list stack stack-tight">
            {house.refusals
              .toReversed()
              .slice(0, 20)
              .map((line) => {
                const word = choiceWord('bedRefusedBecause', line.because ?? '')
                return (
                  <li key={line.id}>
                    {moment(new Date(line.at))} · {word === undefined ? line.because : text(word)}
                  </li>
                )
              })}
          </ul>
        )}
      </section>
    </div>
  )
}
