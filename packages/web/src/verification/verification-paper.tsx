import { sourceIn } from '@cobijo/countries/shape/code-entry'
import type { Verification } from '@cobijo/domain/verification/verification'
import { verificationRecorded } from '@cobijo/domain/verification/verification-recorded'
import { useState, type ReactNode } from 'react'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { usePackLanguage } from '../clock/deadline-words.ts'
import { useSession } from '../device/device-context.tsx'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { packedKind } from './verification-words.ts'
import './verification.css'

/** What is printed of what was noted; a blank is left to write where nobody said. */
const printed = [
  'verificationCommission',
  'verificationOrderedOn',
  'verificationIssuer',
  'verificationOfficer',
  'verificationGrounds',
  'verificationObject',
  'verificationScope',
  'verificationHours',
  'verificationPlace',
  'verificationBegan',
  'verificationFinished',
] as const

const blank = '________________'

/**
 * The record of a visit, with two witnesses, or the report of a check, laid out on this device under the institution's own heading. Names and what
 * people say are written on it by hand: nothing here holds them (W27).
 */
export function VerificationPaper(props: {
  verification: Verification
  /** The last day on which whoever was visited may answer it. */
  until: string | undefined
}): ReactNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{text('verification.print')}</Button>
      <PrintDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('verification.print')}
      >
        <p className="not-printed">{text('verification.print.words')}</p>
        <Paper {...props} />
      </PrintDialog>
    </>
  )
}

function Paper(props: { verification: Verification; until: string | undefined }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const language = usePackLanguage()
  const { organisationName } = useSession()
  const { said } = props.verification
  const kind = packedKind(props.verification)
  const hasWitnesses = kind?.paper !== 'report'
  const asked = (name: (typeof printed)[number]): boolean =>
    said[name].value !== undefined ||
    kind === undefined ||
    kind.demands.some(({ demand }) => demandBehind[name] === demand)
  const form = said.paperForm.value
  return (
    <PrintLayout
      issuer={said.paperHeading.value ?? [organisationName]}
      number={text('verification.paper.number', { number: said.verificationOrder.value ?? blank })}
      placeAndDate={text('verification.paper.date')}
      subject={
        said.paperTitle.value ??
        text(hasWitnesses ? 'verification.paper.record' : 'verification.paper.report')
      }
      signatures={[
        text('verification.paper.signs.officer'),
        ...(hasWitnesses
          ? [
              text('verification.paper.signs.received'),
              text('verification.paper.signs.first-witness'),
              text('verification.paper.signs.second-witness'),
            ]
          : []),
      ]}
    >
      <DefinitionList
        items={printed.filter(asked).map((name) => {
          const label = fieldLabel(name)
          const { value } = said[name]
          return {
            term: label === undefined ? name : text(label),
            value:
              value === undefined
                ? blank
                : words(name, verificationRecorded.fields[name].kind, value),
          }
        })}
      />
      <Ruled title={text('verification.paper.received')} lines={1} />
      {hasWitnesses && (
        <>
          <Ruled title={text('verification.paper.first-witness')} lines={2} />
          <Ruled title={text('verification.paper.second-witness')} lines={2} />
        </>
      )}
      {!hasWitnesses && <Ruled title={text('verification.paper.place')} lines={3} />}
      <Ruled title={text('verification.paper.facts')} lines={8} />
      {hasWitnesses && (
        <>
          <Ruled title={text('verification.paper.statement')} lines={4} />
          <Ruled title={text('verification.paper.refusal')} lines={2} />
        </>
      )}
      <p>{text('verification.paper.children')}</p>
      {kind?.observations !== undefined && (
        <p>{text('verification.paper.observations', { until: props.until ?? 'none' })}</p>
      )}
      {said.paperClause.value !== undefined && <p>{said.paperClause.value}</p>}
      {kind !== undefined && (
        <p>{text('verification.paper.law', { law: sourceIn(kind, language) })}</p>
      )}
      {form !== undefined && <p>{text('verification.paper.form', { code: form })}</p>}
    </PrintLayout>
  )
}

const demandBehind: Readonly<Record<(typeof printed)[number], string>> = {
  verificationCommission: 'commission-number',
  verificationOrderedOn: 'order-number',
  verificationIssuer: 'order-issuer',
  verificationOfficer: 'order-officer',
  verificationGrounds: 'order-grounds',
  verificationObject: 'order-object',
  verificationScope: 'order-scope',
  verificationHours: 'order-duration',
  verificationPlace: 'order-place',
  verificationBegan: 'hours',
  verificationFinished: 'hours',
}

/** Lines to write on by hand. */
function Ruled(props: { title: string; lines: number }): ReactNode {
  return (
    <section className="ruled" aria-label={props.title}>
      <h3>{props.title}</h3>
      {Array.from({ length: props.lines }, (_, at) => (
        <div key={at} className="ruled-line" />
      ))}
    </section>
  )
}
