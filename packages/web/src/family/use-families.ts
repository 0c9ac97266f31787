import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useMemo } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'

/** The families that a person belongs to; undefined until the device has answered. */
export function useFamilies(person: StreamId | undefined): readonly GatheringLine[] | undefined {
  const lines = useDeviceAnswer('gatherings', 'family')
  return useMemo(
    () =>
      lines.state === 'ready'
        ? lines.value.filter(({ people }) => person !== undefined && people.includes(person))
        : undefined,
    [lines, person],
  )
}
