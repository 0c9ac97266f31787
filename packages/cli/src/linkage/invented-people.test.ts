import { describe, expect, test } from 'vitest'
import { fileOf } from '@cobijo/statistics/linkage/deciding/files-of-people'
import { drawLinkage } from '@cobijo/statistics/linkage/clusters/draw-linkage'
import { damages } from '@cobijo/statistics/linkage/testing/damage'
import { Chance, inventPeople } from '@cobijo/statistics/linkage/testing/invented-people'
import { isRefusal } from '@cobijo/statistics/refusal'
import { encodeStudy, linkByAgreement } from './link-by-agreement.ts'
import type { PeopleRows } from './people-rows.ts'
import { guessColumns } from './study.ts'
import { inventFiles } from './testing/invented-files.ts'
import { judge, readTruth, truthLabels } from './truth.ts'

async function link(files: readonly PeopleRows[]) {
  const columns = guessColumns(files, 'persona')
  const truth = readTruth('persona')
  if (isRefusal(columns) || isRefusal(truth)) throw new Error('refused')
  const study = encodeStudy(files, columns, 'a secret')
  const labels = truthLabels(truth, files)
  if (isRefusal(study) || isRefusal(labels)) throw new Error('refused')
  const linked = await linkByAgreement(study, 0.5, () => undefined)
  if (isRefusal(linked)) throw new Error(linked.code)
  const starts = linked.weighed.starts
  const quality = judge(
    linked.resolved.pairs,
    labels,
    (row) => fileOf(row, starts),
    files.length === 1,
  )
  return { ...linked, labels, quality, columns }
}

const people = inventPeople(2_500, new Chance(5))

describe('people of Mexico and Central America, 30 % without a date of birth', () => {
  test('are linked with F1 of at least 0.98 where damage is light, and doubt is told as it is', async () => {
    const { quality, resolved, labels, columns } = await link(
      inventFiles(people, { damage: damages.light }),
    )
    process.stdout.write(`invented people, light damage: ${JSON.stringify(quality)}\n`)
    expect(columns.flatMap(({ headings }) => headings)).not.toContain('persona')
    expect(quality.f1).toBeGreaterThan(0.98)
    // Of the pairs that are said to be right with so much probability, so many are.
    const sure = resolved.pairs.filter(({ posterior }) => posterior > 0.9)
    const right = sure.filter((pair) => labels[pair.left] === labels[pair.right]).length
    expect(right / sure.length).toBeGreaterThan(0.97)
  })

  test('are told apart from each other where nobody is in both files', async () => {
    const [one, other] = [people.slice(0, 1_200), people.slice(1_200)]
    const [left] = inventFiles(one, { damage: damages.light, share: 1 })
    const [right] = inventFiles(other, { damage: damages.light, share: 1 })
    const marked = right!.rows.map(([who, ...rest]) => [`other ${who}`, ...rest])
    const { quality } = await link([left!, { ...right!, rows: marked }])
    expect(quality.truePairs).toBe(0)
    expect(quality.found).toBeLessThan(0.015 * right!.rows.length)
  })

  test('are found again in three files and twice in one, as whole groups with a probability', async () => {
    const files = inventFiles(people.slice(0, 900), {
      damage: damages.light,
      agencies: 3,
      twice: 0.2,
    })
    const { resolved, labels, quality } = await link(files)
    expect(quality.f1).toBeGreaterThan(0.97)
    const inCluster = new Set<number>()
    for (const { people: group, posterior } of resolved.clusters) {
      expect(posterior).toBeGreaterThan(0)
      expect(posterior).toBeLessThanOrEqual(1)
      for (const person of group) {
        expect(inCluster.has(person)).toBe(false)
        inCluster.add(person)
      }
    }
    const large = resolved.clusters.filter(({ people: group }) => group.length > 3)
    expect(large.length).toBeGreaterThan(20)
    const pure = large.filter(
      ({ people: group }) => new Set(group.map((at) => labels[at])).size === 1,
    )
    expect(pure.length / large.length).toBeGreaterThan(0.95)
  })

  test('the order of rows and of files changes nothing', async () => {
    const files = inventFiles(people.slice(0, 800), { damage: damages.medium })
    const turned = files.map(({ headings, rows }) => ({ headings, rows: rows.toReversed() }))
    const straight = await link(files)
    const again = await link(turned.toReversed())
    const named = ({ resolved, labels }: Awaited<ReturnType<typeof link>>) =>
      resolved.pairs.map((pair) => [labels[pair.left], labels[pair.right]].sort().join()).sort()
    expect(named(again)).toEqual(named(straight))
  })

  test('draws from the posterior scatter around what was decided', async () => {
    const { resolved } = await link(inventFiles(people.slice(0, 800), { damage: damages.heavy }))
    const chance = new Chance(9)
    const sizes = Array.from(
      { length: 200 },
      () => drawLinkage(resolved.neighbourhoods, () => chance.next()).length,
    )
    const expected = resolved.neighbourhoods.reduce(
      (sum, { partitions }) =>
        sum +
        partitions.reduce((mean, { groups, probability }) => {
          const counts = new Map<number, number>()
          for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
          return mean + probability * [...counts.values()].filter((count) => count > 1).length
        }, 0),
      0,
    )
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(new Set(sizes).size).toBeGreaterThan(5)
    expect(Math.abs(mean - expected)).toBeLessThan(2)
  })
})
