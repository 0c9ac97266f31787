import type { ReactNode } from 'react'
import type { ErasedHere as Erased } from '@cobijo/contract/device/erasure/erasure-api'
import { useDevice } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'

/**
 * That something which was here is gone by order of the organisation: said once, by code, and never why. And that a server which was restored holds
 * it again: said until it does not.
 */
export function ErasedHere(): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const erasures = useDeviceAnswer('erasuresHere')
  if (erasures.state !== 'ready') return null
  const [back = [], gone = []] = [true, false].map((isBack) =>
    erasures.value.filter(({ isBackAtServer }) => isBackAtServer === isBack),
  )
  const unsent = gone.reduce((sum, each) => sum + each.unsent, 0)
  return (
    <>
      {back.length > 0 && (
        <Banner tone="needs" title={text('day.erased.back', { codes: codesOf(back) })}>
          {text('day.erased.back.todo')}
        </Banner>
      )}
      {gone.length > 0 && (
        <Banner
          tone="info"
          title={text('day.erased', { codes: codesOf(gone) })}
          actions={
            <Button onPress={() => void device.putErasuresAway().then(erasures.again)}>
              {text('day.erased.put-away')}
            </Button>
          }
        >
          <p>{text('day.erased.words')}</p>
          {unsent > 0 && <p>{text('day.erased.unsent', { count: unsent })}</p>}
        </Banner>
      )}
    </>
  )
}

function codesOf(erasures: readonly Erased[]): string {
  return erasures.map(({ code }) => code).join(', ')
}
