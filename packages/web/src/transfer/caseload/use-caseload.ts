import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { faultOf } from '../../device/fault-of.ts'
import { caseloadDraft } from '../../forms/fields/draft-names.ts'
import type { Fault } from '../../language/error-sentence.ts'
import type { CaseloadPlan, Move } from './caseload-plan.ts'

export interface Caseload {
  readonly isLookedUp: boolean
  readonly plan: CaseloadPlan | undefined
  readonly isRunning: boolean
  readonly fault: Fault | undefined
  /** Begins with that plan, or goes on with it. */
  readonly run: (plan: CaseloadPlan) => Promise<void>
  /** After the case that is being written. */
  readonly stop: () => void
  /** Puts the plan away: nothing of what moved changes. */
  readonly close: () => void
}

/** Moves one case after the other, each by an entry of its own; whatever interrupts it, the plan lies here and goes on. */
export function useCaseload(member: string): Caseload {
  const { device } = useDevice()
  const name = caseloadDraft(member)
  const [plan, setPlan] = useState<CaseloadPlan>()
  const [isLookedUp, setLookedUp] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const [fault, setFault] = useState<Fault>()
  const isStopped = useRef(false)

  useEffect(() => {
    let isHere = true
    device.findDraft(name).then(
      (content) => {
        if (!isHere) return
        setPlan(content as CaseloadPlan | undefined)
        setLookedUp(true)
      },
      (failure: unknown) => isHere && setFault(faultOf(failure)),
    )
    return () => {
      isHere = false
      isStopped.current = true
    }
  }, [device, name])

  const run = useCallback(
    async (begun: CaseloadPlan): Promise<void> => {
      isStopped.current = false
      setRunning(true)
      setFault(undefined)
      try {
        await device.saveDraft(name, begun)
        setPlan(begun)
        const lines = await device.linesOf(begun.moves.map((move) => move.case))
        const whose = new Map(lines.map((line) => [line.stream, line.responsible]))
        let { moves } = begun
        for (const [index, move] of moves.entries()) {
          if (isStopped.current) break
          if (move.state === 'moved' || move.state === 'elsewhere') continue
          const holder = whose.get(move.case)
          const isElsewhere = holder !== undefined && holder !== move.from && holder !== move.to
          const done: Move = isElsewhere
            ? { ...move, state: 'elsewhere' }
            : await moveOne(move, begun.words)
          moves = moves.with(index, done)
          const now = { ...begun, moves }
          await device.saveDraft(name, now)
          setPlan(now)
        }
      } catch (failure) {
        setFault(faultOf(failure))
      } finally {
        setRunning(false)
        void device.sync().catch(() => undefined)
      }

      async function moveOne({ code: _before, ...move }: Move, words: string): Promise<Move> {
        const outcome = await device.carryOut('assign-responsible', {
          case: move.case,
          responsible: move.to,
          ...(words.trim() === '' ? {} : { words }),
        })
        return isRefusal(outcome)
          ? { ...move, state: 'refused', code: outcome.code }
          : { ...move, state: 'moved' }
      }
    },
    [device, name],
  )

  const stop = useCallback(() => {
    isStopped.current = true
  }, [])
  const close = useCallback(() => {
    setPlan(undefined)
    void device.forgetDraft(name).catch(() => undefined)
  }, [device, name])
  return { isLookedUp, plan, isRunning, fault, run, stop, close }
}
