import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useMemo } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import type { Picked } from './person-picker.tsx'

/** People by the streams of their cases, as far as this member may know who they are. */
export function useNames(streams: readonly StreamId[]): (stream: string) => Picked {
  const text = useText()
  const lines = useDeviceAnswer('linesOf', streams)
  return useMemo(() => {
    const known = new Map<string, { nameToUse?: string | undefined; code: string }>(
      lines.state === 'ready' ? lines.value.map((line) => [line.stream, line]) : [],
    )
    return (stream) => {
      const line = known.get(stream)
      const name = line?.nameToUse ?? text('family.somebody')
      return { stream: stream as StreamId, name, code: line?.code ?? '' }
    }
  }, [lines, text])
}
