import type { Saved } from '@cobijo/contract/device/saved'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { useState } from 'react'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'

export interface Act {
  /** True where it was saved; else `fault` tells why not. */
  readonly run: (work: () => Promise<Saved | Refusal>) => Promise<boolean>
  readonly isRunning: boolean
  readonly fault: Fault | undefined
}

/** One act of the device that is no command by name: pending while it runs, its refusal kept to be shown. */
export function useAct(): Act {
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const run = async (work: () => Promise<Saved | Refusal>): Promise<boolean> => {
    setRunning(true)
    setFault(undefined)
    try {
      const answer = await work()
      if (!isRefusal(answer)) return true
      setFault(answer)
    } catch (failure) {
      setFault(faultOf(failure))
    } finally {
      setRunning(false)
    }
    return false
  }
  return { run, isRunning, fault }
}
