import { homePack } from '@cobijo/countries/packs'
import type { VerificationKind } from '@cobijo/countries/shape/verification'
import { sourceIn } from '@cobijo/countries/shape/code-entry'
import type { Verification } from '@cobijo/domain/verification/verification'
import type { VerificationState } from '@cobijo/domain/verification/verification-ladder'
import type { MessageId } from '../language/es.ts'
import type { PackLanguage } from '../clock/deadline-words.ts'
import type { VerificationFormName } from './verification-form-place.tsx'

/** What each rung asks for: children first, then what a country's law may ask. */
export const verificationRungs = {
  'children-notice': 'verification.rung.children-notice',
  'children-notice-number': 'verification.rung.children-notice-number',
  'children-together': 'verification.rung.children-together',
  'children-handed-over': 'verification.rung.children-handed-over',
  'crime-passed-on': 'verification.rung.crime-passed-on',
  'order-number': 'verification.rung.order-number',
  'order-issuer': 'verification.rung.order-issuer',
  'order-officer': 'verification.rung.order-officer',
  'order-grounds': 'verification.rung.order-grounds',
  'order-object': 'verification.rung.order-object',
  'order-scope': 'verification.rung.order-scope',
  'order-duration': 'verification.rung.order-duration',
  'order-place': 'verification.rung.order-place',
  'commission-number': 'verification.rung.commission-number',
  'officer-identified': 'verification.rung.officer-identified',
  'order-shown': 'verification.rung.order-shown',
  hours: 'verification.rung.hours',
  'two-witnesses': 'verification.rung.two-witnesses',
  'paper-number': 'verification.rung.paper-number',
  'copy-left': 'verification.rung.copy-left',
} as const satisfies Readonly<Record<string, MessageId>>

export const verificationStates = {
  'under-way': 'verification.state.under-way',
  'carried-out': 'verification.state.carried-out',
  incomplete: 'verification.state.incomplete',
  prevented: 'verification.state.prevented',
} as const satisfies Readonly<Record<VerificationState, MessageId>>

/** What the country's pack says of its kind; undefined of a country that says nothing. */
export function packedKind(verification: Pick<Verification, 'said'>): VerificationKind | undefined {
  const code = verification.said.verificationKind.value
  return homePack.verificationKinds.find((each) => each.code === code)
}

/** The article behind each demand. */
export function lawsOf(
  kind: VerificationKind | undefined,
  language: PackLanguage,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (kind?.demands ?? []).map((each) => [each.demand, sourceIn(each, language)]),
  )
}

/** Which form says what a rung asks for. */
export const verificationFormOf = {
  'children-notice': 'aviso',
  'children-together': 'personas',
  'children-handed-over': 'entrega',
  'crime-passed-on': 'hecho',
  'order-number': 'orden',
  'order-issuer': 'orden',
  'order-officer': 'orden',
  'order-grounds': 'orden',
  'order-object': 'orden',
  'order-scope': 'orden',
  'order-duration': 'orden',
  'order-place': 'orden',
  'commission-number': 'orden',
  'officer-identified': 'hecho',
  'order-shown': 'hecho',
  hours: 'hecho',
  'two-witnesses': 'hecho',
  'paper-number': 'hecho',
  'copy-left': 'hecho',
} as const satisfies Readonly<Record<string, VerificationFormName>>
