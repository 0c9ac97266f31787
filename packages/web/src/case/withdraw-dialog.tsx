import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import type { Consent } from '@cobijo/domain/consent/consents'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { ReactNode } from 'react'
import { sentUnder } from '../consent/went-out.tsx'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import type { People } from './use-people.ts'

/** Taking a yes back: what had gone out is told to her first, no reason is asked, no service is touched (BR-40). */
export function WithdrawDialog(props: {
  opened: OpenedCase
  people: People
  consents: readonly Consent[]
  /** All that she ever allowed, also what she said elsewhere about others and this house does not see. */
  isEverything: boolean
  onClose: () => void
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { device } = useDevice()
  const command = useCommand()
  const { consents, isEverything, people } = props
  const { file, sharing } = props.opened
  const told = consents.filter(({ question }) => question.recipientOrganisation !== undefined)
  const withdraw = async (by: 'person' | 'representative'): Promise<void> => {
    const saved = await command.run('withdraw-consent', {
      case: file.stream,
      consents: consents.flatMap(({ current }) => current.map(({ id }) => id)),
      ...(isEverything ? { everything: true } : {}),
      withdrawnBy: by,
    })
    if (saved === undefined) return
    props.onClose()
    void device.sync().catch(() => undefined)
  }
  const isChild = mayBeChild(file.ageGroup.value)
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
        {isEverything && <p>{text('consent.withdraw.unseen')}</p>}
        {told.length === 0 ? (
          <p>{text('consent.withdraw.nothing-out')}</p>
        ) : (
          <>
            <strong>{text('consent.withdraw.went-out')}</strong>
            <ul>
              {told.map((consent) => {
                const who = people.organisation(consent.question.recipientOrganisation)
                const sent = sentUnder(consent, sharing.grants)
                const parts = (all: readonly CaseCompartment[]): string =>
                  all.map((part) => text(partInWords[part])).join(', ')
                return (
                  <li key={consent.history[0]?.id ?? ''}>
                    {sent.length === 0
                      ? `${text('consent.who-what', { who, what: parts(consent.compartments) })} · ${text('consent.withdraw.not-sent')}`
                      : sent.map((grant) => (
                          <p key={grant.stream}>
                            {text('consent.who-what', { who, what: parts(grant.compartments) })}
                            {' · '}
                            {text('consent.withdraw.sent', { when: moment(new Date(grant.from)) })}
                          </p>
                        ))}
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
