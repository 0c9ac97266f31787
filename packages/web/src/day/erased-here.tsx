import type { ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'

/** That something which was here is gone by order of the organisation: said once, by code, and never why. */
export function ErasedHere(): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const erasures = useDeviceAnswer('erasuresHere')
  if (erasures.state !== 'ready' || erasures.value.length === 0) return null
  const unsent = erasures.value.reduce((sum, each) => sum + each.unsent, 0)
  const codes = erasures.value.map(({ code }) => code).join(', ')
  return (
    <Banner
      tone="info"
      title={text('day.erased', { codes })}
      actions={
        <Button onPress={() => void device.putErasuresAway().then(erasures.again)}>
          {text('day.erased.put-away')}
        </Button>
      }
    >
      <p>{text('day.erased.words')}</p>
      {unsent > 0 && <p>{text('day.erased.unsent', { count: unsent })}</p>}
    </Banner>
  )
}
