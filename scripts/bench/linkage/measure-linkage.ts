import { keyedHash } from '@cobijo/cli/linkage/study'
import { encodeStudy, linkByAgreement } from '@cobijo/cli/linkage/link-by-agreement'
import { nameReading } from '@cobijo/cli/linkage/name-reading'
import { inventFiles } from '@cobijo/cli/linkage/testing/invented-files'
import { judge, truthLabels } from '@cobijo/cli/linkage/truth'
import { closePairs } from '@cobijo/statistics/linkage/comparing/close-pairs'
import { filterBytes } from '@cobijo/statistics/linkage/comparing/dice-module'
import { orderFilters } from '@cobijo/statistics/linkage/comparing/ordered-filters'
import { fileOf } from '@cobijo/statistics/linkage/deciding/files-of-people'
import type { EncodedPeople } from '@cobijo/statistics/linkage/encoding/encoded-people'
import { agreementOf, PeopleEncoder } from '@cobijo/statistics/linkage/encoding/people-encoder'
import { standardPasses } from '@cobijo/statistics/linkage/encoding/standard-passes'
import { personForm } from '@cobijo/statistics/linkage/people/person-form'
import { damages, writeDown } from '@cobijo/statistics/linkage/testing/damage'
import {
  Chance,
  inventedColumns,
  inventPeople,
} from '@cobijo/statistics/linkage/testing/invented-people'
import { isRefusal } from '@cobijo/statistics/refusal'
import type { Measured } from '../measured.ts'
import { atMost } from '../measured.ts'

const million = 1e6

/** Linking: the comparison of filters, quality by amount of damage, and twenty agencies at once. */
export async function measureLinkage(
  peopleOfAgency: number,
  say: (line: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = [measureDice()]
  for (const amount of ['none', 'light', 'medium', 'heavy'] as const) {
    say(`Linking invented people, damage ${amount} …`)
    measured.push(...(await measureQuality(amount)))
  }
  say(`Linking 20 agencies of ${peopleOfAgency} people …`)
  measured.push(...(await measureAgencies(20, peopleOfAgency, say)))
  return measured
}

/** Every pair of random filters of usual density, one thread: no pair is skipped for its number of bits. */
function measureDice(): Measured {
  const count = 12_000
  const [left, right] = [1, 2].map((seed) => {
    const chance = new Chance(seed)
    const bytes = Uint8Array.from({ length: count * filterBytes }, () => chance.below(256))
    return orderFilters(bytes)
  })
  if (left === undefined || right === undefined) throw new RangeError('two files')
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    closePairs(left, right, 0.8)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / million
  })
  return {
    part: 'linkage',
    name: 'Dice of filters of 1,024 bits, one thread, by CPU used',
    ours: count ** 2 / Math.min(...runs) / million,
    unit: 'M/s',
    against: { kind: 'aim', value: 130, sense: 'at-least', share: 1 },
    note: 'anonlink in C++: 130.5 (statistics.md §2.3); the best of three runs',
  }
}

const peopleOfQuality = 10_000

async function measureQuality(amount: keyof typeof damages): Promise<Measured[]> {
  const people = inventPeople(peopleOfQuality, new Chance(17))
  const files = inventFiles(people, { damage: damages[amount] })
  const columns = inventedColumns.map((column) => ({ ...column, headings: [column.name] }))
  const study = encodeStudy(files, columns, 'a secret')
  const labels = truthLabels({ column: 'persona', expression: /^(.*)$/u }, files)
  if (isRefusal(study) || isRefusal(labels)) throw new RangeError('refused')
  const linked = await linkByAgreement(study, 0.5, () => undefined)
  if (isRefusal(linked)) throw new RangeError(linked.code)
  const { starts, pairs } = linked.weighed
  const file = (row: number) => fileOf(row, starts)
  const { f1, precision, recall, truePairs } = judge(linked.resolved.pairs, labels, file, false)
  const weighed = pairs.filter(
    ({ left, right }) => file(left) !== file(right) && labels[left] === labels[right],
  ).length
  const missing = Math.round(100 * damages[amount].birthDateMissing)
  return [
    {
      part: 'linkage',
      name: `F1 of invented people, damage ${amount}`,
      ours: f1,
      unit: '',
      ...(amount === 'light' && {
        against: { kind: 'aim', value: 0.98, sense: 'at-least', share: 1 },
      }),
      note: `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${(weighed / truePairs).toFixed(4)} of ${truePairs} true pairs compared; ${missing} % without a date of birth`,
    },
  ]
}

/** Each agency knows an eighth of all people; what it wrote down is encoded by it, apart, and then all is linked at once. */
async function measureAgencies(
  agencies: number,
  peopleOfAgency: number,
  say: (line: string) => void,
): Promise<Measured[]> {
  const chance = new Chance(23)
  const everybody = inventPeople(peopleOfAgency * 8, chance)
  const form = personForm(inventedColumns, nameReading)
  const passes = standardPasses(form)
  const truth: string[] = []
  const files: EncodedPeople[] = []
  let encodingCpuMs = 0
  const encodeTimed = <Result>(work: () => Result): Result => {
    const before = process.threadCpuUsage()
    const made = work()
    const { user, system } = process.threadCpuUsage(before)
    encodingCpuMs += (user + system) / 1_000
    return made
  }
  let encodedMs = 0
  for (let agency = 0; agency < agencies; agency++) {
    const rows = everybody.flatMap((person, who) => {
      if (!chance.happens(1 / 8)) return []
      truth.push(String(who))
      return [writeDown(person, damages.light, chance)]
    })
    const startedAt = performance.now()
    const encoded = encodeTimed(() => {
      const encoder = new PeopleEncoder(form, keyedHash('a secret'), `agency ${agency}`)
      for (const row of rows) encoder.add(form.read(row))
      return encoder.encode(passes)
    })
    encodedMs += performance.now() - startedAt
    files.push({ ...encoded, pass: (pass) => encodeTimed(() => encoded.pass(pass)) })
    say(`  agency ${agency + 1}: ${rows.length} people`)
  }
  const cpuBefore = process.cpuUsage()
  const encodingBefore = encodingCpuMs
  const startedAt = performance.now()
  const linked = await linkByAgreement(
    { agreement: agreementOf(form, passes), files },
    0.5,
    (done) => say(`  ${done} of ${passes.length} passes`),
  )
  if (isRefusal(linked)) throw new RangeError(linked.code)
  const wholeMs = performance.now() - startedAt + encodedMs
  const { user, system } = process.cpuUsage(cpuBefore)
  const linkingCpuMs = (user + system) / 1_000 - (encodingCpuMs - encodingBefore)
  const { starts, compared } = linked.weighed
  const quality = judge(linked.resolved.pairs, truth, (row) => fileOf(row, starts), false)
  const people = truth.length
  return [
    {
      part: 'linkage',
      name: `${agencies} agencies, ${people} records, encoded and linked`,
      ours: wholeMs / 1_000,
      unit: 's',
      against: atMost(600),
      note: `CPU used: ${seconds(encodingCpuMs)} s encoding, which each agency does at home (${((1_000 * encodingCpuMs) / people).toFixed(0)} µs a record), and ${seconds(linkingCpuMs)} s linking; ${(compared / million).toFixed(0)} M pairs compared of ${(people ** 2 / 2 / million).toFixed(0)} M; precision ${quality.precision.toFixed(4)}, recall ${quality.recall.toFixed(4)}, F1 ${quality.f1.toFixed(4)}`,
    },
    {
      part: 'linkage',
      name: 'memory of that (peak RSS)',
      ours: process.resourceUsage().maxRSS / 1_024,
      unit: 'MB',
      note: 'workers and the encoders of all agencies included',
    },
  ]
}

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(0)
