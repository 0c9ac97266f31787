import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/** What LM art. 112-VI lets a child be asked; nothing else is (BR-14). */
export const childInterviewTopics: readonly CodeEntry[] = entriesFrom(
  { source: 'LM art. 112-VI', evidence: 'law' },
  [
    ['identity', 'Identidad', 'Identity'],
    ['nationality', 'Nacionalidad o residencia', 'Nationality or residence'],
    ['migration-situation', 'Situación migratoria', 'Migration situation'],
    ['family-whereabouts', 'Paradero de su familia', 'Whereabouts of the family'],
    ['protection-needs', 'Necesidades de protección', 'Needs for protection'],
    [
      'health-needs',
      'Necesidades de atención médica y psicológica',
      'Needs for medical and psychological care',
    ],
  ],
)
