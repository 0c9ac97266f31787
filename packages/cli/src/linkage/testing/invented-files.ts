import {
  inventedColumns,
  type InventedPerson,
  Chance,
} from '@cobijo/statistics/linkage/testing/invented-people'
import { type Damage, writeDown } from '@cobijo/statistics/linkage/testing/damage'
import type { PeopleRows } from '../people-rows.ts'

const headings = ['persona', ...inventedColumns.map(({ name }) => name)]

/** What each of some agencies wrote down of the people it met, in an order of its own; `persona` tells who it truly is. */
export function inventFiles(
  people: readonly InventedPerson[],
  {
    damage,
    agencies = 2,
    share = 0.6,
    twice = 0,
    seed = 11,
  }: { damage: Damage; agencies?: number; share?: number; twice?: number; seed?: number },
): PeopleRows[] {
  const chance = new Chance(seed)
  return Array.from({ length: agencies }, () => {
    const rows: { readonly at: number; readonly row: string[] }[] = []
    people.forEach((person, who) => {
      if (!chance.happens(share)) return
      for (let time = 0; time < (chance.happens(twice) ? 2 : 1); time++) {
        rows.push({ at: chance.next(), row: [`p${who}`, ...writeDown(person, damage, chance)] })
      }
    })
    rows.sort((one, other) => one.at - other.at)
    return { headings, rows: rows.map(({ row }) => row) }
  })
}
