import { useCallback } from 'react'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { useToast } from '../ui/feedback/toast.tsx'

/** What a decision noticed and held nothing back for (`Decision.remarks`). */
const remarkInWords: Readonly<Record<string, MessageId>> = {
  'asked-too-often': 'remarks.asked-too-often',
  'exposure-day-missing': 'remarks.exposure-day-missing',
  'interview-motive-missing': 'remarks.interview-motive-missing',
  'age-contradicts-what-was-said': 'remarks.age-contradicts-what-was-said',
  'case-closed': 'remarks.case-closed',
  'closure-words-to-review': 'remarks.closure-words-to-review',
  'emergency-to-review': 'remarks.emergency-to-review',
  'service-open': 'remarks.service-open',
}

/** Says what a saved decision noticed; it stays in sight until somebody has read it. */
export function useRemark(): (code: string) => void {
  const text = useText()
  const announce = useToast()
  return useCallback(
    (code) => {
      const words = remarkInWords[code]
      announce({
        words: text(words ?? 'remarks.other'),
        tone: 'needs',
        action: { label: text('remarks.read'), onPress: () => {}, isOnlyRead: true },
      })
    },
    [text, announce],
  )
}
