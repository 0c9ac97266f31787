import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Clock } from '@cobijo/domain/clock/clocks'

/** How an address names a clock: an entry's random id and a place among those that it started. No code of a deadline stands in a history. */
export function clockKey({ clocks }: Pick<CaseFile, 'clocks'>, clock: Clock): string {
  const place = startedBy(clocks, clock.of).findIndex(({ deadline }) => deadline === clock.deadline)
  return `${clock.of}.${place}`
}

export function findClock(
  { clocks }: Pick<CaseFile, 'clocks'>,
  key: string | undefined,
): Clock | undefined {
  const [of = '', place = ''] = (key ?? '').split('.')
  return startedBy(clocks, of)[Number(place)]
}

function startedBy(clocks: readonly Clock[], of: string): readonly Clock[] {
  return clocks.filter((each) => each.of === of).sort((a, b) => (a.deadline < b.deadline ? -1 : 1))
}
