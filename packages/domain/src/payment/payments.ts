import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { paymentRecorded } from './payment-recorded.ts'

export type PaymentSaid = Partial<ContentOf<typeof paymentRecorded.fields>>

/** One payment from its agreement to its receipt. */
export interface PaymentLine {
  /** Of the entry that agreed it, or of the payment itself where nobody had. */
  readonly id: string
  readonly entry: EntryHash
  /** What was said of it, the last word of each field. */
  readonly said: PaymentSaid
  readonly agreedBy: MemberId | undefined
  readonly confirmedBy: MemberId | undefined
  readonly confirmation: EntryHash | undefined
  /** The sum that was agreed and that the second person saw; what was handed over stands in `said`. */
  readonly agreedMoney: PaymentSaid['money']
  readonly standing: 'agreed' | 'confirmed' | 'paid' | 'not-paid'
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
}

/** In a house without a second person. */
export const reviewWithinMs = 72 * 3_600_000

/** Money that was handed over stays handed over, whatever was said at once. */
export function foldPayments(history: CausalHistory): readonly PaymentLine[] {
  const written = history.read.filter(({ type }) => type === 'payment-recorded')
  const groups = Map.groupBy(
    written,
    ({ entry, fields }) => (fields as PaymentSaid).ofPayment ?? entry.id,
  )
  return [...groups].flatMap(([id, records]): PaymentLine[] => {
    const [first] = records
    if (!first) return []
    const of = (payment: PaymentSaid['payment']) =>
      records.filter(({ fields }) => (fields as PaymentSaid).payment === payment)
    const agreed = of('agreed').find(({ entry }) => entry.id === id)
    // Whoever agreed it confirms nothing, unless with a day soon on which it is looked at again.
    const confirmed = of('confirmed').find(
      ({ entry, fields }) =>
        agreed !== undefined &&
        (entry.member !== agreed.entry.member ||
          ((fields as PaymentSaid).paymentReviewBy ?? Infinity) <=
            entry.recordedAt + reviewWithinMs),
    )
    const money = (agreed?.fields as PaymentSaid | undefined)?.money
    const isDropped = of('not-paid').length > 0
    return [
      {
        id,
        entry: first.entry.hash,
        said: Object.assign({}, ...records.map(({ fields }) => fields)) as PaymentSaid,
        agreedBy: agreed?.entry.member,
        confirmedBy: confirmed?.entry.member,
        confirmation: confirmed?.entry.hash,
        agreedMoney: money,
        standing:
          of('paid').length > 0
            ? 'paid'
            : isDropped
              ? 'not-paid'
              : confirmed
                ? 'confirmed'
                : 'agreed',
        organisation: first.entry.organisation,
        member: first.entry.member,
        recordedAt: first.entry.recordedAt,
      },
    ]
  })
}

/** A sum that can be looked at without knowing whose money it was (W23). */
export interface PaymentTotal {
  readonly donor: string | undefined
  readonly budgetLine: string | undefined
  readonly currency: string
  readonly payments: number
  /** In the currency's smallest unit. */
  readonly amount: number
}

/** What was paid, by donor, budget line and currency. Currencies never add. */
export function paymentTotals(lines: readonly PaymentLine[]): readonly PaymentTotal[] {
  const totals = new Map<string, PaymentTotal>()
  for (const { said, standing } of lines) {
    const { amount, currency } = said.money ?? {}
    if (standing !== 'paid' || amount === undefined || currency === undefined) continue
    const key = JSON.stringify([said.donor, said.budgetLine, currency])
    const held = totals.get(key)
    totals.set(key, {
      donor: said.donor,
      budgetLine: said.budgetLine,
      currency,
      payments: (held?.payments ?? 0) + 1,
      amount: (held?.amount ?? 0) + amount,
    })
  }
  return [...totals.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total)
}
