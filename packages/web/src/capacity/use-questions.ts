import type { NoSaid } from '@cobijo/domain/capacity/noes-said'
import type { Capacity } from '@cobijo/domain/capacity/capacity'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'

export interface Questions {
  /** That others put to this organisation. */
  readonly received: readonly Capacity[]
  /** That it put to others, of which this member reads the answers. */
  readonly sent: readonly Capacity[]
  /** That this organisation told others that it has no bed. */
  readonly noesSaid: readonly NoSaid[]
  readonly nameOf: (organisation: string | undefined) => string
}

/** All questions for beds that lie here, and what the others are called. */
export function useQuestions() {
  const text = useText()
  const { organisation, groups } = useSession()
  const lines = useDeviceAnswer('gatherings', 'capacity')
  const network = useDeviceAnswer('network')
  const failed = [lines, network].find(({ state }) => state === 'fault' || state === 'refused')
  if (failed !== undefined && 'fault' in failed)
    return { state: 'failed', fault: failed.fault, again: failed.again } as const
  if (lines.state !== 'ready' || network.state !== 'ready') return { state: 'loading' } as const
  const questions = lines.value.flatMap(({ capacity }) => capacity ?? [])
  const names = new Map(network.value.organisations.map(({ id, name }) => [id as string, name]))
  const value: Questions = {
    received: questions.filter((each) => each.organisation !== organisation),
    sent: questions.filter(
      (each) =>
        each.organisation === organisation &&
        groups.some(({ id }) => id === each.asked.returnGroup),
    ),
    noesSaid: lines.value.flatMap((line) => line.noesSaid),
    nameOf: (id) =>
      (id === undefined ? undefined : names.get(id)) ?? text('case.other-organisation'),
  }
  return { state: 'ready', value } as const
}
