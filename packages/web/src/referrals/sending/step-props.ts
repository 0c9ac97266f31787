import type { ReferralAnswers } from './answers.ts'

export interface StepProps {
  readonly answers: ReferralAnswers
  readonly change: (said: Partial<ReferralAnswers>) => void
}
