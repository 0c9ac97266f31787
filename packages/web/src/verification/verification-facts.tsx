import type { Verification } from '@cobijo/domain/verification/verification'
import { verificationRecorded } from '@cobijo/domain/verification/verification-recorded'
import type { ReactNode } from 'react'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { choiceWord, fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList, type Definition } from '../ui/show/definition-list.tsx'

/** Shown elsewhere on the page, or only on the paper. */
const elsewhere: readonly string[] = [
  'verificationKind',
  'verificationSheet',
  'responsible',
  'paperHeading',
  'paperTitle',
  'paperForm',
  'paperClause',
]

/** Each count for itself: they are not parts of one whole. Counted by two people at once, both numbers. */
function useCounts({ said }: Verification): readonly Definition[] {
  const text = useText()
  const answers = said.verificationCounts.current.flatMap(({ value }) => value ?? [])
  const parts = [...new Set(answers.flatMap((each) => Object.keys(each)))] as (keyof NonNullable<
    (typeof answers)[number]
  >)[]
  const inOrder = Object.keys(verificationRecorded.fields.verificationCounts.kind.shape ?? {})
  return parts
    .toSorted((one, other) => inOrder.indexOf(one) - inOrder.indexOf(other))
    .map((part) => {
      const word = choiceWord('verificationCounts', part)
      const numbers = answers.flatMap((each) => each[part] ?? [])
      return {
        term: word === undefined ? part : text(word),
        value: [...new Set(numbers)].join(' / '),
      }
    })
}

/** All that was noted, in the order in which it is asked; where two people said otherwise at once, both. */
export function VerificationFacts({ verification }: { verification: Verification }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const names = Object.keys(verificationRecorded.fields) as (keyof Verification['said'])[]
  const counts = useCounts(verification)
  const items = names.flatMap((name) => {
    if (name === 'verificationCounts') return counts
    const label = fieldLabel(name)
    const { value, current, disputed } = verification.said[name]
    if (elsewhere.includes(name) || label === undefined || value === undefined) return []
    const { kind } = verificationRecorded.fields[name]
    const said = disputed
      ? text('verification.said.twice', {
          values: [...new Set(current.map((each) => words(name, kind, each.value)))].join(' / '),
        })
      : words(name, kind, value)
    return [{ term: text(label), value: said }]
  })
  return items.length === 0 ? null : <DefinitionList columns={2} items={items} />
}
