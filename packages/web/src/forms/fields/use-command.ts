import type { Saved } from '@cobijo/contract/device/saved'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { useCallback, useRef, useState } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import type { Fault } from '../../language/error-sentence.ts'
import type { Values } from './field-from-kind.tsx'
import { useRemark } from '../remarks.ts'
import { withoutBlankRows } from './list-field.tsx'

export interface CommandRun {
  /** Carries it out once; undefined where it was refused or failed, which `refusal` then tells. */
  readonly run: (command: string, input: Values) => Promise<Saved | undefined>
  readonly isRunning: boolean
  readonly refusal: Refusal | Fault | undefined
  /** The refusal, where it is about this field. */
  readonly errorAt: (field: string) => Fault | undefined
  /** What the form itself refuses before it carries anything out. */
  readonly refuse: (refusal: Refusal) => void
  readonly clear: () => void
}

/** One command from one form: pending while it runs, refusals at their fields, never twice at once. */
export function useCommand(): CommandRun {
  const { device } = useDevice()
  const remark = useRemark()
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | Fault>()
  const isBusy = useRef(false)

  const run = useCallback(
    async (command: string, input: Values) => {
      if (isBusy.current) return undefined
      isBusy.current = true
      setRunning(true)
      setRefusal(undefined)
      try {
        const answer = await device.carryOut(command, said(input))
        if (!isRefusal(answer)) {
          const about = answer.entries.map(({ stream }) => stream)
          for (const code of answer.remarks ?? []) remark(code, about)
          return answer
        }
        setRefusal(answer)
      } catch (fault) {
        setRefusal(faultOf(fault))
      } finally {
        isBusy.current = false
        setRunning(false)
      }
      return undefined
    },
    [device, remark],
  )
  const errorAt = (field: string): Fault | undefined =>
    refusal !== undefined && 'field' in refusal && refusal.field === field ? refusal : undefined
  return {
    run,
    isRunning,
    refusal,
    errorAt,
    refuse: setRefusal,
    clear: useCallback(() => setRefusal(undefined), []),
  }
}

/** Only what says something: blank text and blank rows are answers that were not given. */
export function said(input: Values): Values {
  const entries = Object.entries(input).flatMap(([name, value]) => {
    const kept = typeof value === 'string' ? value.trim() || undefined : withoutBlankRows(value)
    return kept === undefined ? [] : [[name, kept] as const]
  })
  return Object.fromEntries(entries)
}
