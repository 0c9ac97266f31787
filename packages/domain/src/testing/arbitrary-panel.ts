import { bestInterestsDetermined } from '../best-interests/determination/best-interests-determined.ts'
import { determinationFollowedUp } from '../best-interests/determination/determination-followed-up.ts'
import { panelConvened } from '../best-interests/panel/panel-convened.ts'
import { panelMemberRecused } from '../best-interests/panel/panel-member-recused.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { homeToGrandmother, threeOfTwoAgencies } from './girl-and-panel.ts'
import { inventedId } from './story.ts'
import type { Story } from './story.ts'

/** A panel, somebody recused from it, what it determined, a fact that reopens: each about the last that this device knows of. */
export function writeOfPanel(
  story: Story,
  value: number,
  mine: ReadonlySet<OpenedEntry>,
  place: Parameters<Story['write']>[2],
): OpenedEntry {
  const last = (type: string) => [...mine].findLast(({ header }) => header?.type === type)?.id
  const panel = last('panel-convened') ?? inventedId(40)
  const votes = threeOfTwoAgencies.map((_, index) => ({ seat: index + 1, vote: 'agrees' }) as const)
  switch (value) {
    case 0:
      return story.write(panelConvened, { panelMembers: threeOfTwoAgencies }, place)
    case 1:
      return story.write(panelMemberRecused, { panel, recusedSeat: 2 }, place)
    case 2:
      return story.write(bestInterestsDetermined, { panel, ...homeToGrandmother, votes }, place)
    default: {
      const determination = last('best-interests-determined') ?? inventedId(41)
      const said = { determinationStep: 'new-facts', reopens: true } as const
      return story.write(determinationFollowedUp, { determination, ...said }, place)
    }
  }
}
