import type { KnownAccount } from '@cobijo/contract/device/enrolment/enrolment-api'
import type { Throttled } from '@cobijo/contract/device/enrolment/sign-in'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useState, type ReactNode } from 'react'
import { accountsInWords } from '../../device/account-in-words.ts'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { TextArea, TextField } from '../../ui/field/text-field.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import { useCountdown } from './use-countdown.ts'
import './sign-in-form.css'

/** Somebody whom this device does not know yet. */
const newcomer = 'new'

/** Who, the passphrase, and on a new device the access key. The server is not needed where the account is known. */
export function SignInForm(props: { accounts: readonly KnownAccount[] }): ReactNode {
  const text = useText()
  const { unlock } = useDevice()
  const { accounts } = props
  const [chosen, setChosen] = useState(accounts[0]?.account ?? newcomer)
  const [passphrase, setPassphrase] = useState('')
  const [kit, setKit] = useState('')
  const [deviceLabel, setDeviceLabel] = useState('')
  const [isOpening, setOpening] = useState(false)
  const [fault, setFault] = useState<Fault & { field?: string }>()
  const [seconds, wait] = useCountdown()
  const isNew = chosen === newcomer
  const errorAt = (field: string) => (fault?.field === field ? fault : undefined)

  const open = async (): Promise<void> => {
    if (passphrase === '') return setFault({ code: 'field-required', field: 'passphrase' })
    if (isNew && kit.trim() === '') return setFault({ code: 'field-required', field: 'kit' })
    setOpening(true)
    setFault(undefined)
    try {
      const session = await unlock({
        account: chosen,
        passphrase,
        ...(isNew ? { kit, deviceLabel: deviceLabel.trim() } : {}),
      })
      // Opened: the guard goes on to where this person was, or to her day.
      if (!isRefusal(session)) return
      setFault(session)
      wait((session as Throttled).retryAfterSeconds)
    } catch (failure) {
      setFault(faultOf(failure))
    }
    setOpening(false)
  }

  const isAtField = fault?.field === 'passphrase' || (isNew && fault?.field === 'kit')
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isOpening && seconds === 0) void open()
      }}
    >
      {accounts.length > 0 ? (
        <Choice
          label={text('welcome.entry.who')}
          allow={[]}
          answer={{ kind: 'known', value: chosen }}
          onAnswer={(answer) => {
            if (answer.kind !== 'known') return
            // What one person typed is not for the next.
            setPassphrase('')
            setFault(undefined)
            setChosen(answer.value)
          }}
          options={[
            ...accountsInWords(accounts, text),
            {
              value: newcomer,
              label: text('welcome.entry.other'),
              detail: text('welcome.entry.other.detail'),
            },
          ]}
        />
      ) : (
        <p>{text('welcome.entry.new')}</p>
      )}
      {isNew && (
        <>
          <TextArea
            label={text('welcome.entry.kit')}
            description={text('welcome.entry.kit.help')}
            value={kit}
            rows={4}
            error={errorAt('kit')}
            onChange={setKit}
          />
          <TextField
            isOptional
            label={text('welcome.entry.label')}
            description={text('welcome.entry.label.help')}
            value={deviceLabel}
            maxLength={40}
            onChange={setDeviceLabel}
          />
        </>
      )}
      <PassphraseField
        label={text('welcome.entry.phrase')}
        value={passphrase}
        error={errorAt('passphrase')}
        autoFocus={!isNew}
        onChange={(next) => {
          setFault(undefined)
          setPassphrase(next)
        }}
      />
      {fault && !isAtField && (
        <div role="alert">
          <FieldError fault={fault} />
        </div>
      )}
      <div className="sign-in-go">
        <Button
          type="submit"
          tone="primary"
          isPending={isOpening}
          disabledReason={seconds > 0 ? text('welcome.entry.wait', { seconds }) : undefined}
          wide
        >
          {text('welcome.entry.go')}
        </Button>
        <p role="status">
          {isOpening && text(isNew ? 'welcome.entry.opening-first' : 'welcome.entry.opening')}
        </p>
      </div>
      {!navigator.onLine && !isNew && (
        <Banner tone="info" icon="offline">
          {text('welcome.entry.offline')}
        </Banner>
      )}
    </form>
  )
}
