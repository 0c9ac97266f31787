import type { RiskLevel } from '@cobijo/domain/risk/risk-codes'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'

const tones = { low: 'plain', medium: 'needs', high: 'danger', critical: 'danger' } as const

export function useRiskInWords(): (level: RiskLevel) => string {
  const text = useText()
  return (level) => {
    const word = choiceWord('riskLevels', level)
    return word === undefined ? level : text(word)
  }
}

/** How grave a risk is, by word and never by colour alone. */
export function RiskTag({ level }: { readonly level: RiskLevel }): ReactNode {
  const inWords = useRiskInWords()
  const isGrave = level === 'high' || level === 'critical'
  return (
    <Tag tone={tones[level]} {...(isGrave ? { icon: 'alert' } : {})}>
      {inWords(level)}
    </Tag>
  )
}
