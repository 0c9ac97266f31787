import { findClockRule } from '@cobijo/domain/clock/clock-rule'
import { asksColleague } from '@cobijo/domain/views/card'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Unlocked } from '../unlocked.ts'
import { listGroup } from './case-feed.ts'
import type { CaseLine } from './cases-api.ts'
import { compartmentsBeside } from './clock-grounds.ts'
import { heldLines } from './list-cases.ts'

/**
 * A card tells what the group of her list may read. Whoever is in another group too sees on her day what is due by what that one reads, and what
 * asks a colleague there, from the cases that lie on this device: their views are folded once and kept.
 */
export async function withClocksBesideCards(
  unlocked: Unlocked,
  lines: ReadonlyMap<StreamId, CaseLine>,
): Promise<ReadonlyMap<StreamId, CaseLine>> {
  const listed = listGroup(unlocked)
  const beside = listed ? compartmentsBeside(unlocked, listed) : []
  if (beside.length === 0) return lines
  const held = await heldLines(unlocked, lines.keys())
  const isBeside = (code: string | undefined) => {
    const lies = code === undefined ? undefined : findClockRule(unlocked.country.clocks, code)?.lies
    return lies !== undefined && beside.includes(lies)
  }
  return new Map(
    [...lines].map(([stream, line]) => {
      const others = line.due.filter(({ code }) => !isBeside(code))
      const isTold = ({ about, code, at }: CaseLine['due'][number]) =>
        others.some((each) => each.about === about && each.code === code && each.at === at)
      const more = (held.get(stream)?.due ?? line.due).filter(
        (each) => isBeside(each.code) || (asksColleague(each.about) && !isTold(each)),
      )
      const due = [...others, ...more].sort((a, b) => a.at - b.at)
      return [stream, { ...line, due }]
    }),
  )
}
