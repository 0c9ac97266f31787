import type { CaseFile } from '@cobijo/domain/case/case-file'
import { awaitsSecondPerson } from '@cobijo/domain/payment/payment-ladder'
import { paymentTotals, type PaymentLine } from '@cobijo/domain/payment/payments'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { writeMinorUnits } from '../forms/fields/minor-units.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { homeCountry } from '../home-country.ts'

/** Vouchers, cash and instalments, each from its agreement to its receipt, and the sums that need no name. */
export function CasePayments(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { file } = props
  const totals = paymentTotals(file.payments)
  return (
    <section className="stack stack-tight" aria-label={text('payment.title')}>
      <h2>{text('payment.title')}</h2>
      <p className="field-description">{text('payment.intro')}</p>
      <div className="case-actions">
        <Link href={links.caseForm(file.stream, 'pago')} look="action" icon="plus">
          {text('payment.agree')}
        </Link>
      </div>
      {file.payments.map((line) => (
        <Line key={line.id} line={line} {...props} />
      ))}
      {totals.length > 0 && (
        <ul className="plain-list" aria-label={text('payment.totals')}>
          {totals.map((total) => (
            <li key={`${total.donor} ${total.budgetLine} ${total.currency}`}>
              {text('payment.total', {
                donor: total.donor ?? text('payment.no-donor'),
                line: total.budgetLine ?? '—',
                amount: `${writeMinorUnits(total.amount)} ${total.currency}`,
                count: total.payments,
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const standingWords = {
  agreed: 'payment.standing.agreed',
  confirmed: 'payment.standing.confirmed',
  paid: 'payment.standing.paid',
  'not-paid': 'payment.standing.not-paid',
} as const

function Line(props: { line: PaymentLine; file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { line, file, people } = props
  const { said, standing } = line
  const kind = choiceWord('paymentKind', said.paymentKind ?? '')
  const isSecondAwaited = awaitsSecondPerson(homeCountry.clocks, line)
  const money =
    said.money?.amount === undefined
      ? ''
      : `${writeMinorUnits(said.money.amount)} ${said.money.currency ?? ''}`
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>
            {kind === undefined ? text('payment.title') : text(kind)} {money}
          </strong>
          <Tag tone={isSecondAwaited ? 'needs' : 'plain'}>
            {text(isSecondAwaited ? 'payment.awaits-second' : standingWords[standing])}
          </Tag>
          {said.instalment !== undefined && (
            <Tag>
              {text('payment.instalment', {
                number: said.instalment,
                of: said.instalments ?? said.instalment,
              })}
            </Tag>
          )}
        </span>
        {said.paymentFor !== undefined && <p>{said.paymentFor}</p>}
        <p className="field-description">
          {moment(line.recordedAt)} · {people.who(line.organisation, line.member)}
        </p>
      </div>
      {(standing === 'agreed' || standing === 'confirmed') && (
        <span className="row">
          {isSecondAwaited && (
            <Link href={links.caseForm(file.stream, 'pago-confirmado', line.id)} look="action">
              {text('payment.confirm')}
            </Link>
          )}
          <Link href={links.caseForm(file.stream, 'pago-entregado', line.id)} look="action">
            {text('payment.pay')}
          </Link>
        </span>
      )}
    </div>
  )
}
