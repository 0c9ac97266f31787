import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Consent } from '@cobijo/domain/consent/consents'
import type { ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useCommand } from '../forms/use-command.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import type { People } from './use-people.ts'

/** Taking a yes back: what had gone out is told to her first, no reason is asked, no service is touched (BR-40). */
export function WithdrawDialog(props: {
  file: CaseFile
  people: People
  consents: readonly Consent[]
  onClose: () => void
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { device } = useDevice()
  const command = useCommand()
  const referrals = useDeviceAnswer('referrals')
  const { consents, people, file } = props
  const told = consents.filter(({ question }) => question.recipientOrganisation !== undefined)
  const sentTo = (organisation: string | undefined) =>
    referrals.state === 'ready'
      ? referrals.value.filter(
          (line) =>
            line.direction === 'sent' &&
            line.other === organisation &&
            (line.caseStream === undefined || line.caseStream === file.stream),
        )
      : []
  const withdraw = async (by: 'person' | 'representative'): Promise<void> => {
    const saved = await command.run('withdraw-consent', {
      case: file.stream,
      consents: consents.flatMap(({ current }) => current.map(({ id }) => id)),
      withdrawnBy: by,
    })
    if (saved === undefined) return
    props.onClose()
    void device.sync().catch(() => undefined)
  }
  const isChild = file.ageGroup.value !== 'adult'
  return (
    <Dialog
      isOpen={consents.length > 0}
      onClose={props.onClose}
      kind="alert"
      title={text('consent.withdraw.title')}
      actions={
        <>
          <Button onPress={props.onClose}>{text('consent.withdraw.no')}</Button>
          {isChild && (
            <Button isPending={command.isRunning} onPress={() => void withdraw('representative')}>
              {text('consent.withdraw.representative')}
            </Button>
          )}
          <Button
            tone="primary"
            isPending={command.isRunning}
            onPress={() => void withdraw('person')}
          >
            {text('consent.withdraw.yes')}
          </Button>
        </>
      }
    >
      <div className="stack stack-tight">
        <p>{text('consent.withdraw.explained')}</p>
        {told.length === 0 ? (
          <p>{text('consent.withdraw.nothing-out')}</p>
        ) : (
          <>
            <strong>{text('consent.withdraw.went-out')}</strong>
            <ul>
              {told.map((consent) => {
                const sent = sentTo(consent.question.recipientOrganisation)
                return (
                  <li key={consent.history[0]?.id ?? ''}>
                    {text('consent.who-what', {
                      who: people.organisation(consent.question.recipientOrganisation),
                      what: consent.compartments.map((part) => text(partInWords[part])).join(', '),
                    })}
                    {sent.length === 0
                      ? ` · ${text('consent.withdraw.not-sent')}`
                      : sent.map(
                          (line) =>
                            ` · ${text('consent.withdraw.sent', { when: moment(new Date(line.sentAt)) })}`,
                        )}
                  </li>
                )
              })}
            </ul>
            <p>{text('consent.withdraw.read-stays')}</p>
          </>
        )}
        {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
      </div>
    </Dialog>
  )
}
