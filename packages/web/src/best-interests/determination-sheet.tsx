import type { DeterminationLine } from '@cobijo/domain/best-interests/best-interests'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { calledInFull, caseCode } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { sheetFolio } from '../child/hand-over-sheet.tsx'
import { usePackLanguage } from '../clock/deadline-words.ts'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { dateInWords } from '../language/date-in-words.ts'
import { useText } from '../language/text.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { OptionsWeighed } from './options-weighed.tsx'
import { useSeatWords, useWord } from './use-interest-words.ts'
import { bestInterestsDetermined } from '@cobijo/domain/best-interests/determination/best-interests-determined'

const report = [
  'reportBackground',
  'reportGathered',
  'reportHeard',
  'reportWhyNotHeard',
  'reportViews',
  'reportFamilyViews',
  'reportConsulted',
] as const
const decision = [
  'chosenOption',
  'interestReasons',
  'dissent',
  'validUntil',
  'implementers',
  'carryOutBy',
  'missingInformation',
  'deferredUntil',
] as const

/**
 * The determination on paper, laid out on this device: the report, the options, the decision, and a line to sign for each who sat, by organisation and
 * function. Nobody's name but hers stands on it.
 */
export function DeterminationSheet(props: {
  file: CaseFile
  people: People
  line: DeterminationLine
}): ReactNode {
  const text = useText()
  const word = useWord()
  const words = useWordsOfValues()
  const seatWords = useSeatWords()
  const language = usePackLanguage()
  const { file, people, line } = props
  const { said, panel } = line
  const date = new Date(line.recordedAt)
  const day = { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
  const items = (names: readonly (keyof typeof said)[]) =>
    names.flatMap((name) => {
      const value = said[name]
      const label = fieldLabel(name)
      return value === undefined || label === undefined
        ? []
        : [
            {
              term: text(label),
              value: words(name, bestInterestsDetermined.fields[name].kind, value),
            },
          ]
    })
  const review = line.reviewOn
  return (
    <PrintLayout
      issuer={[people.organisation(line.organisation)]}
      placeAndDate={dateInWords(day, language)}
      subject={text('interests.sheet.title')}
      signatures={(panel?.seats ?? [])
        .filter(({ role, recused }) => role !== 'presents' && recused === undefined)
        .map(seatWords)}
      folio={{ label: text('interests.sheet.folio'), value: sheetFolio(line.id) }}
    >
      <DefinitionList
        items={[
          {
            term: text('interests.sheet.child'),
            value: calledInFull(file) ?? caseCode(file.stream),
          },
          {
            term: text('fields.decidesOn'),
            value: words(
              'decidesOn',
              bestInterestsDetermined.fields.decidesOn.kind,
              said.decidesOn,
            ),
          },
          ...items(report),
        ]}
      />
      <h2>{text('interests.options')}</h2>
      <OptionsWeighed said={said} />
      <h2>{word('interestOutcome', said.interestOutcome)}</h2>
      <DefinitionList
        items={[
          ...items(decision),
          ...(review === undefined
            ? []
            : [
                {
                  term: text('fields.reviewOn'),
                  value: words('reviewOn', bestInterestsDetermined.fields.reviewOn.kind, review),
                },
              ]),
          {
            term: text('fields.votes'),
            value: text('interests.vote', {
              agrees: line.vote.agrees,
              voters: line.vote.voters,
              agencies: line.vote.agencies,
            }),
          },
        ]}
      />
      <p>{text('interests.sheet.contest')}</p>
    </PrintLayout>
  )
}
