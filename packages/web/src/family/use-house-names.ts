import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { useDeviceAnswer } from '../device/use-device-answer.ts'

/** The organisation's houses; whoever does not read where people sleep knows them by the code that each house's page shows. */
export function useHouseNames(): {
  readonly houses: readonly StreamId[]
  readonly nameOf: (house: StreamId) => string
} {
  const lines = useDeviceAnswer('gatherings', 'house')
  const known = lines.state === 'ready' ? lines.value : []
  return {
    houses: known.map(({ stream }) => stream),
    nameOf: (house) => {
      const title = known.find(({ stream }) => stream === house)?.title
      return [title, caseCode(house)].filter((each) => each !== undefined).join(' · ')
    },
  }
}
