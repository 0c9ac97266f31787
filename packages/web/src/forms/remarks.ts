import { useCallback } from 'react'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { useToast } from '../ui/feedback/toast.tsx'

/** What a decision noticed and held nothing back for (`Decision.remarks`). */
const remarkInWords: Readonly<Record<string, MessageId>> = {
  'asked-too-often': 'remarks.asked-too-often',
  'exposure-day-missing': 'remarks.exposure-day-missing',
  'handed-over-not-approved': 'remarks.handed-over-not-approved',
  'interview-motive-missing': 'remarks.interview-motive-missing',
  'age-contradicts-what-was-said': 'remarks.age-contradicts-what-was-said',
  'ask-herself-now': 'remarks.ask-herself-now',
  'closed-untold': 'remarks.closed-untold',
  'closed-with-duty-open': 'remarks.closed-with-duty-open',
  'dates-contradict': 'remarks.dates-contradict',
  'shift-not-told': 'remarks.shift-not-told',
  'plan-open-again': 'remarks.plan-open-again',
  'child-notice-missing': 'remarks.child-notice-missing',
  'children-notice-missing': 'remarks.children-notice-missing',
  'children-set-apart': 'remarks.children-set-apart',
  'crime-to-pass-on': 'remarks.crime-to-pass-on',
  'signs-without-sheet': 'remarks.signs-without-sheet',
  'child-goes-to-child-protection': 'remarks.child-goes-to-child-protection',
  'verification-incomplete': 'remarks.verification-incomplete',
  'child-not-heard': 'remarks.child-not-heard',
  'panel-without-chair': 'remarks.panel-without-chair',
  'recused-after-vote': 'remarks.recused-after-vote',
  'review-brought-forward': 'remarks.review-brought-forward',
  'child-not-told-in-person': 'remarks.child-not-told-in-person',
  'interpreter-knows-her': 'remarks.interpreter-knows-her',
  'interpreter-not-asked': 'remarks.interpreter-not-asked',
  'case-closed': 'remarks.case-closed',
  'closure-words-to-review': 'remarks.closure-words-to-review',
  'death-recorded': 'remarks.death-recorded',
  'death-corrected': 'remarks.death-corrected',
  'her-voice-missing': 'remarks.her-voice-missing',
  'emergency-to-review': 'remarks.emergency-to-review',
  'return-danger-found': 'remarks.return-danger-found',
  'return-not-voluntary': 'remarks.return-not-voluntary',
  'return-called-off': 'remarks.return-called-off',
  'return-under-way': 'remarks.return-under-way',
  'child-without-specialised-escort': 'remarks.child-without-specialised-escort',
  'departed-without-booking': 'remarks.departed-without-booking',
  'return-turned-back': 'remarks.return-turned-back',
  'plan-not-asked': 'remarks.plan-not-asked',
  'plan-review-missing': 'remarks.plan-review-missing',
  'risk-critical': 'remarks.risk-critical',
  'danger-again': 'remarks.danger-again',
  'reopening-proposed': 'remarks.reopening-proposed',
  'contacted-by-unsafe-channel': 'remarks.contacted-by-unsafe-channel',
  'payment-awaits-second': 'remarks.payment-awaits-second',
  'payment-not-agreed': 'remarks.payment-not-agreed',
  'payment-without-second': 'remarks.payment-without-second',
  'receipt-to-follow': 'remarks.receipt-to-follow',
  'child-missing': 'remarks.child-missing',
  'self-harm-alert-set': 'remarks.self-harm-alert-set',
  'people-in-forbidden-house': 'remarks.people-in-forbidden-house',
  'sleeps-in-another-house': 'remarks.sleeps-in-another-house',
  'service-open': 'remarks.service-open',
  'family-left-behind': 'remarks.family-left-behind',
  'wristband-twice': 'remarks.wristband-twice',
}

/** Says what a saved decision noticed about these streams; it stays on their pages until somebody has read it. */
export function useRemark(): (code: string, about: readonly string[]) => void {
  const text = useText()
  const announce = useToast()
  return useCallback(
    (code, about) => {
      const words = remarkInWords[code]
      announce({
        words: text(words ?? 'remarks.other'),
        tone: 'needs',
        toRead: { label: text('remarks.read'), about },
      })
    },
    [text, announce],
  )
}
