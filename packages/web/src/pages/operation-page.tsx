import { waysToForms } from '../ladder/ways-to-forms.ts'
import { formNamed } from '../forms/form-named.ts'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import type { GatheringFile } from '@cobijo/domain/gathering/gathering-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { operationLadder, operationState } from '@cobijo/domain/operation/operation-ladder'
import type { Operation } from '@cobijo/domain/operation/operation'
import { verificationState } from '@cobijo/domain/verification/verification-ladder'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePeople } from '../case/use-people.ts'
import { useDevice, useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useCommand } from '../forms/fields/use-command.ts'
import { EraseGathering } from '../groups/erase-gathering.tsx'
import { homeCountry } from '../home-country.ts'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { knowOperation, useNameable, type KnownOperation } from '../operation/known-operation.ts'
import { useLineName } from '../operation/link-form.tsx'
import { OperationFacts, OperationTotals } from '../operation/operation-facts.tsx'
import { operationFormTitles, OperationForm, saidForms } from '../operation/operation-forms.tsx'
import { OperationPaper } from '../operation/operation-paper.tsx'
import { OperationPeople } from '../operation/operation-people.tsx'
import {
  operationRungs,
  operationStates,
  operationFormOf,
  useOperationName,
} from '../operation/operation-words.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { verificationStates } from '../verification/verification-words.ts'
import '../case/case.css'

const eraseWords = {
  title: 'verification.erase',
  words: 'verification.erase.words',
  done: 'verification.erase.done',
} as const

/** One order: what is missing, children first; how many; who was met; its visits; what was noted; its end. */
export function OperationPage(): ReactNode {
  const text = useText()
  const nameOf = useOperationName()
  const { stream } = useParams({ strict: false })
  const { part, go } = useAddressParts()
  const opened = useDeviceAnswer('openGathering', (stream ?? '') as StreamId)
  const { nameable, fault } = useNameable()
  const file = opened.state === 'ready' ? opened.value.file : undefined
  const operation = file?.operation
  const form = formNamed(operationFormTitles, part('agregar'))
  const leave = (): void => go({ agregar: undefined, de: undefined }, 'replace')
  if (operation !== undefined && form !== undefined)
    return (
      <Page
        title={text(operationFormTitles[form])}
        up={{ href: links.operation(stream ?? ''), label: text('joint-operation.page') }}
      >
        <OperationForm form={form} operation={operation} about={part('de')} onDone={leave} />
      </Page>
    )
  const known = operation && nameable && knowOperation(operation, nameable)
  return (
    <Page
      title={text('joint-operation.page')}
      heading={operation === undefined ? text('joint-operation.page') : nameOf(operation)}
      up={{ href: links.operations(), label: text('joint-operation.title') }}
      intro={known && <Standing known={known} />}
    >
      {(opened.state === 'loading' || (operation && !nameable && !fault)) && <LoadingState />}
      {(opened.state === 'fault' || opened.state === 'refused') && (
        <ErrorState fault={opened.fault} onRetry={opened.again} />
      )}
      {fault !== undefined && <ErrorState fault={fault.fault} onRetry={fault.again} />}
      {file && !operation && <SealedMark look="block" name={text('parts.care')} />}
      {file && operation && known && <Opened file={file} operation={operation} known={known} />}
    </Page>
  )
}

function Standing({ known }: { known: KnownOperation }): ReactNode {
  const text = useText()
  const state = operationState(known.about, homeCountry.verificationKinds)
  return (
    <Tag tone={state === 'ended-incomplete' ? 'needs' : state === 'ended' ? 'accent' : 'plain'}>
      {text(operationStates[state])}
    </Tag>
  )
}

function Opened(props: {
  file: GatheringFile
  operation: Operation
  known: KnownOperation
}): ReactNode {
  const text = useText()
  const people = usePeople()
  const { file, operation, known } = props
  const stream = operation.stream ?? ''
  const ladder = operationLadder(known.about, homeCountry.verificationKinds)
  const isUnkept = ladder.some(({ code, state }) => code === 'numbers-kept' && state === 'open')
  return (
    <>
      <Section title={text('joint-operation.missing')}>
        <LadderSteps
          label={text('joint-operation.missing')}
          ladder={ladder}
          words={operationRungs}
          forms={waysToForms(ladder, operationFormOf, (form) => links.operation(stream, form))}
          file={file}
          people={people}
        />
      </Section>
      <Section title={text('joint-operation.totals')}>
        <p>{text('joint-operation.totals.words')}</p>
        <OperationTotals columns={2} totals={known.totals} />
      </Section>
      <Section title={text('joint-operation.people')}>
        <p>{text('joint-operation.people.words')}</p>
        {known.here.map((sheet) => (
          <OperationPeople key={sheet.stream} stream={stream} sheet={sheet} />
        ))}
        <div className="case-actions">
          <Link href={links.operation(stream, 'enlaces')} look="action">
            {text('joint-operation.link')}
          </Link>
        </div>
      </Section>
      <Visits known={known} />
      <Section title={text('verification.said')}>
        <OperationFacts columns={2} operation={operation} />
        <div className="case-actions">
          {saidForms.map((form) => (
            <Link key={form} href={links.operation(stream, form)} look="action">
              {text(operationFormTitles[form])}
            </Link>
          ))}
          <OperationPaper operation={operation} totals={known.totals} />
        </div>
      </Section>
      <Ending operation={operation} known={known} isUnkept={isUnkept} />
    </>
  )
}

function Visits({ known }: { known: KnownOperation }): ReactNode {
  const text = useText()
  const lineName = useLineName()
  if (known.visits.length === 0) return null
  return (
    <Section title={text('fields.operationVisits')}>
      <ul>
        {known.visits.map((line) => (
          <li key={line.stream}>
            <Link href={links.verification(line.stream)}>{lineName(line)}</Link>
            {line.verification !== undefined &&
              ` · ${text(verificationStates[verificationState(line.verification, homeCountry.verificationKinds)])}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Its numbers stay; whoever stands on a sheet goes on that sheet's own day (BR-51). */
function Ending(props: {
  operation: Operation
  known: KnownOperation
  isUnkept: boolean
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const { officer } = useSession()
  const command = useCommand()
  const { operation, known } = props
  const run = async (name: 'count-operation' | 'end-operation'): Promise<void> => {
    const saved = await command.run(name, {
      gathering: operation.stream,
      gatherings: known.here.map(({ stream }) => stream),
    })
    if (saved !== undefined) void device.sync().catch(() => undefined)
  }
  const isDue =
    operation.eraseFrom !== undefined &&
    operation.eraseFrom <= dayOf(Date.now(), homeCountry.clocks)
  return (
    <Section title={text('joint-operation.end.title')}>
      <p>{text('joint-operation.end.words')}</p>
      {command.refusal && <ErrorState fault={command.refusal} />}
      <div className="case-actions">
        {props.isUnkept && (
          <Button isPending={command.isRunning} onPress={() => void run('count-operation')}>
            {text('joint-operation.keep-numbers')}
          </Button>
        )}
        {!operation.isEnded && (
          <Button isPending={command.isRunning} onPress={() => void run('end-operation')}>
            {text('joint-operation.end')}
          </Button>
        )}
        {officer && isDue && (
          <EraseGathering
            gathering={(operation.stream ?? '') as StreamId}
            says={eraseWords}
            to={links.operations()}
          />
        )}
      </div>
    </Section>
  )
}
