import type { Saved } from '@cobijo/contract/device/saved'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { useState } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'

export interface Act {
  /** What was saved; undefined where nothing was, and `fault` tells why. */
  readonly run: (work: () => Promise<Saved | Refusal>) => Promise<Saved | undefined>
  readonly isRunning: boolean
  readonly fault: (Fault & { readonly field?: string }) | undefined
  /** Puts the fault away, as when its dialog closes. */
  readonly clear: () => void
}

/** One act of the device that is no command by name: pending while it runs, its refusal kept to be shown. */
export function useAct(): Act {
  const { device } = useDevice()
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState<Act['fault']>()
  const run: Act['run'] = async (work) => {
    setRunning(true)
    setFault(undefined)
    try {
      const answer = await work()
      if (isRefusal(answer)) {
        setFault(answer)
        return undefined
      }
      // It is saved; what the screen then shows comes back with the next round.
      void device.sync().catch(() => undefined)
      return answer
    } catch (failure) {
      setFault(faultOf(failure))
      return undefined
    } finally {
      setRunning(false)
    }
  }
  return { run, isRunning, fault, clear: () => setFault(undefined) }
}
