import type { AccessEnded as Ended, ErasureAsked } from '@cobijo/contract/device/device-api'
import { reasonsToKeep } from '@cobijo/domain/erasure/asked/erasure-answered'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useAct } from '../forms/use-act.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Select } from '../ui/field/select.tsx'

type Reason = (typeof reasonsToKeep)[number]

export const reasonToKeepInWords = {
  'own-record': 'case.keep.own-record',
  'legal-duty': 'case.keep.legal-duty',
  'legal-claim': 'case.keep.legal-claim',
} as const satisfies Record<Reason, string>

/** What another organisation had opened is gone from here; what this one wrote stays. Asked to erase, one answers. */
export function AccessEnded(props: { readonly of: Ended }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { endedAt, purgedAt, erasureAsked } = props.of
  return (
    <>
      <Banner tone="info" title={text('case.access-ended')}>
        {text('case.access-ended.explained', { when: moment(new Date(endedAt ?? purgedAt)) })}
      </Banner>
      {erasureAsked
        .filter(({ answers }) => answers.length === 0)
        .map((each) => (
          <AnswerErasure key={each.grant} of={each} />
        ))}
    </>
  )
}

function AnswerErasure(props: { readonly of: ErasureAsked }): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const { run, isRunning, fault } = useAct()
  const [isKeeping, setKeeping] = useState(false)
  const [reason, setReason] = useState<Reason>()
  const { grant } = props.of
  return (
    <Banner
      tone="needs"
      title={text('case.erasure-asked')}
      actions={
        <>
          <Button
            tone="primary"
            isPending={isRunning}
            onPress={() => void run(() => device.answerErasure({ grant, answer: 'erased' }))}
          >
            {text('case.erasure-asked.erase')}
          </Button>
          {isKeeping ? (
            <Button
              isPending={isRunning}
              disabledReason={reason === undefined ? text('case.keep.missing') : undefined}
              onPress={() =>
                reason !== undefined &&
                void run(() => device.answerErasure({ grant, answer: 'kept', keptBecause: reason }))
              }
            >
              {text('case.keep.save')}
            </Button>
          ) : (
            <Button onPress={() => setKeeping(true)}>{text('case.keep')}</Button>
          )}
        </>
      }
    >
      <p>{text('case.erasure-asked.explained')}</p>
      {isKeeping && (
        <Select<Reason>
          label={text('case.keep.why')}
          value={reason}
          onChange={setReason}
          options={reasonsToKeep.map((value) => ({
            value,
            label: text(reasonToKeepInWords[value]),
          }))}
        />
      )}
      {fault !== undefined && <ErrorState fault={fault} />}
    </Banner>
  )
}
