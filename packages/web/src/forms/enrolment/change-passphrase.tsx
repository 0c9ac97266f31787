import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { isPassphraseReady } from './founding-answers.ts'
import { PassphraseField } from './passphrase-field.tsx'
import './sign-in-form.css'

const nothing = { current: '', next: '', again: '' }

/** Changes one's own passphrase; behind a button, since three password fields on a page invite mistakes. */
export function ChangePassphrase(): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState(nothing)
  const [isChanging, setChanging] = useState(false)
  const [fault, setFault] = useState<Fault & { field?: string }>()
  const type = (part: Partial<typeof nothing>): void => {
    setFault(undefined)
    setTyped((before) => ({ ...before, ...part }))
  }

  const change = async (): Promise<void> => {
    setChanging(true)
    setFault(undefined)
    try {
      const refusal = await device.changePassphrase({ current: typed.current, next: typed.next })
      if (refusal) return setFault(refusal)
      announce({ words: text('team.phrase.done') })
      setTyped(nothing)
      setOpen(false)
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setChanging(false)
    }
  }

  if (!isOpen)
    return (
      <div>
        <Button icon="key" onPress={() => setOpen(true)}>
          {text('team.phrase.title')}
        </Button>
      </div>
    )
  const isReady = isPassphraseReady({ passphrase: typed.next, passphraseAgain: typed.again })
  const isAtField = fault?.field === 'passphrase' || fault?.field === 'current'
  const isAtNext = fault?.field === 'next'
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void change()
      }}
    >
      <PassphraseField
        label={text('team.phrase.current')}
        value={typed.current}
        error={isAtField ? fault : undefined}
        onChange={(current) => type({ current })}
      />
      <PassphraseField
        label={text('team.phrase.next')}
        description={text('founding.phrase.help')}
        value={typed.next}
        error={isAtNext ? fault : undefined}
        onChange={(next) => type({ next })}
      />
      <PassphraseField
        label={text('founding.phrase.again')}
        value={typed.again}
        onChange={(again) => type({ again })}
      />
      {fault && !isAtField && !isAtNext && (
        <div role="alert">
          <FieldError fault={fault} />
        </div>
      )}
      <div>
        <Button
          type="submit"
          tone="primary"
          isPending={isChanging}
          disabledReason={isReady ? undefined : text('founding.blocked.phrase')}
        >
          {text('team.phrase.go')}
        </Button>
      </div>
    </form>
  )
}
