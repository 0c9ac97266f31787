import type { CaseFile } from '../case/case-file.ts'
import { allDueIn, cardOf } from '../views/card.ts'
import { myDay } from '../views/my-day.ts'
import type { DayItem } from '../views/day/day-item.ts'
import type { DaySources } from '../views/day/day-sources.ts'
import { firstNight, hour } from './story.ts'

/** A day on which nothing is asked of anybody; whoever looks at it decides about cases and is an officer. */
export const quietDay: DaySources = {
  cases: [],
  referrals: [],
  emergencies: [],
  openings: [],
  accessEnded: [],
  groupsToErase: [],
  isOfficer: true,
  isDecider: true,
  houses: [],
  questions: [],
  needsAttention: [],
  drafts: [],
  tasks: [],
}

/** What her day an hour after the first night says of one open case, as its card tells it. */
export function dayOfCase(
  file: CaseFile,
  who: Partial<Pick<DaySources, 'member' | 'organisation' | 'isDecider'>>,
): readonly DayItem[] {
  const card = cardOf(file)
  if (file.stream === undefined) throw new Error('no case')
  const line = {
    stream: file.stream,
    label: 'K-7F3',
    state: 'open',
    urgency: undefined,
    due: allDueIn(card),
    tasksLeftOut: card.tasksLeftOut,
    responsible: undefined,
  } as const
  const ends = { today: firstNight + 20 * hour, tomorrow: firstNight + 44 * hour }
  return myDay({ ...quietDay, cases: [line], ...who }, firstNight + hour, ends)
}
