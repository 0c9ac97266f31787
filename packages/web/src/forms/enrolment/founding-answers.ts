import type { FoundingInput } from '@cobijo/contract/device/enrolment/enrolment-api'
import { profileFrom, type ProfileAnswers } from './profile-fields.tsx'

/** What a founder has answered so far. Kept in memory only: before the keys exist nothing can be sealed. */
export interface FoundingAnswers extends ProfileAnswers {
  readonly setupToken: string
  readonly organisationName: string
  readonly personName: string
  readonly deviceLabel: string
  readonly passphrase: string
  readonly passphraseAgain: string
  readonly recovery: RecoverySplit
}

/** Shares and how many of them open. */
export type RecoverySplit = '3-2' | '5-3' | '2-2'

const splits: Readonly<Record<RecoverySplit, FoundingInput['recovery']>> = {
  '3-2': { shares: 3, threshold: 2 },
  '5-3': { shares: 5, threshold: 3 },
  '2-2': { shares: 2, threshold: 2 },
}

export const noAnswers: FoundingAnswers = {
  setupToken: '',
  organisationName: '',
  size: undefined,
  kind: undefined,
  dutyToReport: undefined,
  enforcesMigrationLaw: undefined,
  source: '',
  personName: '',
  deviceLabel: '',
  passphrase: '',
  passphraseAgain: '',
  recovery: '3-2',
}

/** The device's own rule, asked here too so that nobody answers on only to be sent back. */
const shortestPassphrase = 8

export function isPassphraseReady(answers: {
  readonly passphrase: string
  readonly passphraseAgain: string
}): boolean {
  const { passphrase, passphraseAgain } = answers
  return passphrase.length >= shortestPassphrase && passphrase === passphraseAgain
}

/** Undefined while something that has to be known is missing. */
export function foundingInput(answers: FoundingAnswers): FoundingInput | undefined {
  const profile = profileFrom(answers)
  if (profile === undefined) return undefined
  return {
    organisationName: answers.organisationName.trim(),
    profile,
    personName: answers.personName.trim(),
    passphrase: answers.passphrase,
    deviceLabel: answers.deviceLabel.trim(),
    recovery: splits[answers.recovery],
  }
}
