import type { RiskLevel } from '@cobijo/domain/risk/risk-codes'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { Tag } from '../ui/show/tag.tsx'

const tones = { low: 'plain', medium: 'needs', high: 'danger', critical: 'danger' } as const

/** How grave a risk is, by word and never by colour alone. */
export function RiskTag({ level }: { readonly level: RiskLevel }): ReactNode {
  const text = useText()
  const word = choiceWord('riskLevels', level)
  const isGrave = level === 'high' || level === 'critical'
  return (
    <Tag tone={tones[level]} {...(isGrave ? { icon: 'alert' } : {})}>
      {word === undefined ? level : text(word)}
    </Tag>
  )
}
