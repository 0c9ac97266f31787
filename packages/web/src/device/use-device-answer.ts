import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '../language/error-sentence.ts'
import { useDevice } from './device-context.tsx'
import { faultOf } from './fault-of.ts'

type Answered<Method extends keyof DeviceApi> = Exclude<
  Awaited<ReturnType<DeviceApi[Method]>>,
  Refusal
>

/** What came of a question to the device. `again` asks once more, for a button "Intentar de nuevo". */
export type DeviceAnswer<Value> = { readonly again: () => void } & (
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'refused'; readonly fault: Refusal }
  | { readonly state: 'fault'; readonly fault: Fault }
)

type Outcome<Value> =
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'refused'; readonly fault: Refusal }
  | { readonly state: 'fault'; readonly fault: Fault }

/** Needs no open keys. */
const openToAll: readonly (keyof DeviceApi)[] = [
  'installation',
  'knownAccounts',
  'intakePlaces',
  'complaintPlaces',
  'whyLocked',
]

/**
 * Asks the device, and asks again whenever something changed; the earlier answer stays on screen until the new one is here.
 * Other arguments are another question and begin with `loading`. Arguments are compared by their JSON.
 */
export function useDeviceAnswer<Method extends keyof DeviceApi>(
  method: Method,
  ...args: Parameters<DeviceApi[Method]>
): DeviceAnswer<Answered<Method>> {
  const { device, session, changes } = useDevice()
  const [asked, setAsked] = useState(0)
  const [held, setHeld] = useState<{ question: string; outcome: Outcome<Answered<Method>> }>()
  const given = JSON.stringify(args)
  const question = `${method} ${given}`
  const mayAsk = session !== undefined || openToAll.includes(method)

  useEffect(() => {
    if (!mayAsk) return
    let isLatest = true
    const take = (outcome: Outcome<Answered<Method>>) => {
      if (isLatest) setHeld({ question, outcome })
    }
    const ask = device[method] as (...given: readonly unknown[]) => Promise<unknown>
    ask(...(JSON.parse(given) as readonly unknown[])).then(
      (answer) =>
        take(
          isRefusal(answer)
            ? { state: 'refused', fault: answer }
            : { state: 'ready', value: answer as Answered<Method> },
        ),
      (fault: unknown) => take({ state: 'fault', fault: faultOf(fault) }),
    )
    return () => {
      isLatest = false
    }
  }, [device, method, given, question, mayAsk, changes, asked])

  const again = useCallback(() => setAsked((count) => count + 1), [])
  if (held?.question !== question) return { state: 'loading', again }
  return { ...held.outcome, again }
}
