import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { Urgency } from '@cobijo/domain/journal/facts'
import type { Referral } from '@cobijo/domain/referral/referral'
import type { OtherBasis } from '../sharing/other-basis.ts'
import type { OpenService, ProtectedService } from '@cobijo/domain/service/service-codes'
import type { Answer } from '../../ui/field/answer.ts'

/** What has been answered so far of one referral; kept as a draft until it is sent. */
export interface ReferralAnswers {
  readonly needs: readonly OpenService[]
  readonly protectedNeeds: readonly ProtectedService[]
  readonly asked: string
  readonly to: string | undefined
  /** Which of their groups receives it; undefined: the usual one. */
  readonly group: string | undefined
  readonly dutyToReportSaid: boolean
  /** Undefined: everything that she agreed to; chosen otherwise once somebody changed it. */
  readonly goesAlong: readonly CaseCompartment[] | undefined
  /** Claimed instead of her consent; undefined: she decides. */
  readonly otherBasis: OtherBasis | undefined
  readonly urgency: Urgency | undefined
  readonly interpreterNeeded: Answer<'yes' | 'no'> | undefined
  readonly limits: string
  readonly transport: string
  readonly message: string
}

export const nothingAnswered: ReferralAnswers = {
  needs: [],
  protectedNeeds: [],
  asked: '',
  to: undefined,
  group: undefined,
  dutyToReportSaid: false,
  goesAlong: undefined,
  otherBasis: undefined,
  urgency: undefined,
  interpreterNeeded: undefined,
  limits: '',
  transport: '',
  message: '',
}

/**
 * What was asked of a house that said no, to be asked of another: the need, its urgency and above all what must not be done. Whom, what
 * goes and on what basis is answered anew, since her consent named the first.
 */
export function askedBefore({ sent, urgency }: Referral): ReferralAnswers {
  const interpreter = sent.interpreterNeeded
  return {
    ...nothingAnswered,
    needs: sent.needs ?? [],
    protectedNeeds: sent.protectedNeeds ?? [],
    asked: sent.asked ?? '',
    urgency,
    interpreterNeeded:
      interpreter === undefined
        ? undefined
        : interpreter === 'yes' || interpreter === 'no'
          ? { kind: 'known', value: interpreter }
          : { kind: interpreter },
    limits: sent.limits ?? '',
    transport: sent.transport ?? '',
    message: sent.message ?? '',
  }
}

export function asksForSomething({ needs, protectedNeeds, asked }: ReferralAnswers): boolean {
  return needs.length + protectedNeeds.length > 0 || asked.trim() !== ''
}

/** The plain input of the command `send-referral`. */
export function referralInput(
  answers: ReferralAnswers,
  about: {
    readonly stream: string
    readonly recipient: { readonly id: string; readonly group: string; readonly feed: string }
    readonly back: { readonly group: string; readonly feed: string }
    readonly goesAlong: readonly CaseCompartment[]
    /** Of it: what goes this once, beyond an agreement with the recipient. */
    readonly beyond: readonly CaseCompartment[]
  },
): Readonly<Record<string, unknown>> {
  const interpreter = answers.interpreterNeeded
  return {
    case: about.stream,
    recipientOrganisation: about.recipient.id,
    recipientGroup: about.recipient.group,
    feed: about.recipient.feed,
    returnFeed: about.back.feed,
    returnGroup: about.back.group,
    urgency: answers.urgency,
    goesAlong: about.goesAlong,
    ...(about.beyond.length === 0 ? {} : { beyondAgreement: about.beyond }),
    ...(answers.otherBasis === undefined ? {} : { otherBasis: claimOf(answers.otherBasis) }),
    ...(answers.needs.length === 0 ? {} : { needs: answers.needs }),
    ...(answers.protectedNeeds.length === 0 ? {} : { protectedNeeds: answers.protectedNeeds }),
    ...(answers.dutyToReportSaid ? { dutyToReportSaid: true } : {}),
    ...(interpreter === undefined
      ? {}
      : {
          interpreterNeeded: interpreter.kind === 'known' ? interpreter.value : interpreter.kind,
        }),
    ...saidOnly({
      asked: answers.asked,
      limits: answers.limits,
      transport: answers.transport,
      message: answers.message,
    }),
  }
}

function claimOf({ kind, ground, justification }: OtherBasis): Readonly<Record<string, string>> {
  return {
    kind,
    ...(ground === undefined ? {} : { ground }),
    ...(justification.trim() === '' ? {} : { justification: justification.trim() }),
  }
}

function saidOnly(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]) =>
      value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  )
}
