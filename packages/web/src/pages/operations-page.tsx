import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import { operationState } from '@cobijo/domain/operation/operation-ladder'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useSession } from '../device/device-context.tsx'
import { useBegun } from '../device/use-begun.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { homeCountry } from '../home-country.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { knowOperation, useNameable, type KnownOperation } from '../operation/known-operation.ts'
import { BeginOperationForm } from '../operation/operation-forms.tsx'
import { operationStates, totalsInOrder, useOperationName } from '../operation/operation-words.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Table } from '../ui/show/table.tsx'
import '../case/case.css'

/** Joint operations, the newest first; their numbers beside each other, and no row or column that adds them (BR-49). */
export function OperationsPage(): ReactNode {
  const text = useText()
  const open = useBegun(links.operation)
  const { reads } = useSession()
  const { part, go } = useAddressParts()
  const listed = useDeviceAnswer('gatherings', 'operation')
  if (part('agregar') === 'datos')
    return (
      <Page
        title={text('joint-operation.begin')}
        up={{ href: links.operations(), label: text('joint-operation.title') }}
      >
        <BeginOperationForm onSaved={open} onLeave={() => go({ agregar: undefined }, 'replace')} />
      </Page>
    )
  return (
    <Page
      title={text('joint-operation.title')}
      intro={text('joint-operation.intro')}
      actions={
        <Link href={links.operations('datos')} look="primary" icon="plus">
          {text('joint-operation.begin')}
        </Link>
      }
    >
      {!reads.includes('care') && <SealedMark look="block" name={text('parts.care')} />}
      <UnlessReady answer={listed} />
      {listed.state === 'ready' && reads.includes('care') && <Listed lines={listed.value} />}
    </Page>
  )
}

interface Known {
  readonly line: GatheringLine
  readonly known: KnownOperation
}

function Listed({ lines }: { lines: readonly GatheringLine[] }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const nameOf = useOperationName()
  const { nameable, fault } = useNameable()
  if (lines.length === 0)
    return (
      <EmptyState title={text('joint-operation.none')}>
        {text('joint-operation.none.words')}
      </EmptyState>
    )
  if (fault !== undefined) return <ErrorState fault={fault.fault} onRetry={fault.again} />
  if (nameable === undefined) return <LoadingState />
  const all = lines.flatMap((line): readonly Known[] =>
    line.operation === undefined ? [] : [{ line, known: knowOperation(line.operation, nameable) }],
  )
  return (
    <>
      <Section title={text('joint-operation.listed')}>
        <div>
          {all.map(({ line, known }) => {
            const state = operationState(known.about, homeCountry.verificationKinds)
            return (
              <StatusLine
                key={line.stream}
                href={links.operation(line.stream)}
                tone={state === 'ended-incomplete' ? 'needs' : state === 'ended' ? 'done' : 'plain'}
                detail={text(operationStates[state])}
                when={moment(line.updatedAt)}
              >
                {nameOf(line.operation)}
              </StatusLine>
            )
          })}
        </div>
      </Section>
      <Totals all={all} />
    </>
  )
}

function Totals({ all }: { all: readonly Known[] }): ReactNode {
  const text = useText()
  const intl = useIntl()
  const nameOf = useOperationName()
  return (
    <Section title={text('joint-operation.totals')}>
      <p>{text('joint-operation.totals.words')}</p>
      <Table<Known>
        label={text('joint-operation.totals')}
        rows={all}
        rowId={({ line }) => line.stream}
        columns={[
          {
            id: 'operation',
            label: text('joint-operation.page'),
            cell: ({ line }) => nameOf(line.operation),
            isRowHeader: true,
          },
          ...totalsInOrder.map((name) => ({
            id: name,
            label: text(choiceWord('sheetCounts', name) ?? 'joint-operation.totals'),
            align: 'end' as const,
            cell: ({ known }: Known) => intl.formatNumber(known.totals[name].people),
          })),
        ]}
      />
    </Section>
  )
}
