import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import { useDeviceAnswer } from '../../device/use-device-answer.ts'
import type { Fault } from '../../language/error-sentence.ts'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { StatusLine } from '../../ui/feedback/status-line.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'

/** Lets arrivals be taken down on this device while it is locked, after saying what that means; or takes it back. */
export function AllowIntake(): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const places = useDeviceAnswer('intakePlaces')
  const [isChanging, setChanging] = useState(false)
  const [fault, setFault] = useState<Fault>()
  if (places.state !== 'ready') return null
  const isAllowed = places.value.length > 0

  const change = async (): Promise<void> => {
    setChanging(true)
    setFault(undefined)
    try {
      setFault(await device.setIntake({ allowed: !isAllowed }))
      places.again()
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setChanging(false)
    }
  }

  return (
    <>
      {isAllowed ? (
        <StatusLine tone="done">{text('intake.allowed')}</StatusLine>
      ) : (
        <p>{text('intake.allow.does')}</p>
      )}
      <div>
        <Button isPending={isChanging} onPress={() => void change()}>
          {text(isAllowed ? 'intake.end' : 'intake.allow')}
        </Button>
      </div>
      {fault && (
        <div role="alert">
          <FieldError fault={fault} />
        </div>
      )}
    </>
  )
}
