import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { TextArea } from '../../ui/field/text-field.tsx'
import './recovery-check.css'

/** Two printed sheets are typed back from paper, so that it is known today that they work. */
export function RecoveryCheck(props: { onDone?: () => void }): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [shares, setShares] = useState<readonly [string, string]>(['', ''])
  const [isTrying, setTrying] = useState(false)
  const [fault, setFault] = useState<Fault>()

  const check = async (): Promise<void> => {
    setTrying(true)
    setFault(undefined)
    try {
      const refusal = await device.confirmRecoveryShares(shares)
      if (refusal) return setFault(refusal)
      announce({ words: text('founding.check.done') })
      props.onDone?.()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setTrying(false)
    }
  }

  const [first, second] = shares
  return (
    <form
      className="recovery-check"
      onSubmit={(event) => {
        event.preventDefault()
        void check()
      }}
    >
      <p>{text('founding.check.intro')}</p>
      <TextArea
        label={text('founding.check.share', { number: 1 })}
        description={text('founding.check.typed')}
        value={first}
        onChange={(next) => setShares([next, second])}
        rows={3}
      />
      <TextArea
        label={text('founding.check.share', { number: 2 })}
        value={second}
        onChange={(next) => setShares([first, next])}
        rows={3}
      />
      {fault && (
        <div role="alert">
          <FieldError fault={fault} />
        </div>
      )}
      <div>
        <Button type="submit" tone="primary" isPending={isTrying}>
          {text('founding.check.go')}
        </Button>
      </div>
    </form>
  )
}
