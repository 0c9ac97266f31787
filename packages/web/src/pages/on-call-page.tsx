import type { OpenedOnCall } from '@cobijo/contract/device/unattended/unattended-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { caseCode } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { EssentialFacts } from '../case/case-essential.tsx'
import { usePeople } from '../case/use-people.ts'
import { useDevice, useSession } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { EmptyState, ErrorState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { ComboBox } from '../ui/field/combo-box.tsx'
import { TextArea } from '../ui/field/text-field.tsx'
import { Page } from '../ui/page/page.tsx'

type FieldFault = Fault & { readonly field?: string }

/** The essential screen of one person, for whoever is on call and not on shift: the reason first, then it opens (design §3). */
export function OnCallPage(): ReactNode {
  const text = useText()
  const session = useSession()
  const people = usePeople()
  const [opened, setOpened] = useState<OpenedOnCall>()
  const isOnCall = session.groups.some(({ kind }) => kind === 'on-call')
  if (!isOnCall)
    return (
      <Page title={text('on-call.title')}>
        <EmptyState title={text('on-call.not')}>{text('on-call.not.todo')}</EmptyState>
      </Page>
    )
  if (opened)
    return (
      <Page title={text('on-call.title')} heading={caseCode(opened.file.stream)}>
        <StatusLine tone="done">{text('on-call.told')}</StatusLine>
        <div className="essential-sheet">
          <EssentialFacts file={opened.file} people={people} />
        </div>
        <div>
          <Button onPress={() => setOpened(undefined)}>{text('on-call.again')}</Button>
        </div>
      </Page>
    )
  return (
    <Page title={text('on-call.title')} intro={text('on-call.intro')}>
      <AskToOpen onOpened={setOpened} />
    </Page>
  )
}

function AskToOpen(props: { onOpened: (opened: OpenedOnCall) => void }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const cases = useDeviceAnswer('onCallCases')
  const [stream, setStream] = useState<StreamId>()
  const [reason, setReason] = useState('')
  const [envelope, setEnvelope] = useState('')
  const [needsEnvelope, setNeedsEnvelope] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const [fault, setFault] = useState<FieldFault>()
  const isReady = stream !== undefined && reason.trim() !== ''

  const open = async (): Promise<void> => {
    if (stream === undefined) return
    setOpening(true)
    setFault(undefined)
    try {
      const answer = await device.openOnCall({
        stream,
        reason: reason.trim(),
        ...(needsEnvelope && envelope.trim() !== '' ? { envelope: envelope.trim() } : {}),
      })
      if (!isRefusal(answer)) return props.onOpened(answer)
      if (answer.code === 'server-needed-to-open') setNeedsEnvelope(true)
      setFault(answer)
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setOpening(false)
    }
  }

  if (cases.state !== 'ready') return <UnlessReady answer={cases} />
  if (cases.value.length === 0) return <EmptyState title={text('on-call.none')} />
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !isOpening) void open()
      }}
    >
      <ComboBox<StreamId>
        label={text('on-call.code')}
        description={text('on-call.code.help')}
        value={stream}
        onChange={setStream}
        options={[...cases.value]
          .sort((a, b) => a.code.localeCompare(b.code))
          .map((each) => ({ value: each.stream, label: each.code }))}
      />
      <TextArea
        label={text('on-call.reason')}
        description={text('on-call.reason.help')}
        value={reason}
        rows={3}
        maxLength={500}
        error={fault?.field === 'reason' ? fault : undefined}
        onChange={setReason}
      />
      {needsEnvelope && (
        <TextArea
          label={text('on-call.envelope')}
          description={text('on-call.envelope.help')}
          value={envelope}
          rows={3}
          error={fault?.field === 'envelope' ? fault : undefined}
          onChange={setEnvelope}
        />
      )}
      {fault && !fault.field && <ErrorState fault={fault} />}
      <div>
        <Button
          type="submit"
          tone="primary"
          isPending={isOpening}
          disabledReason={isReady ? undefined : text('on-call.blocked')}
        >
          {text('on-call.go')}
        </Button>
      </div>
    </form>
  )
}
