import { createHash, randomBytes } from 'node:crypto'
import {
  type ResolvedPeople,
  resolveClusters,
} from '@cobijo/statistics/linkage/clusters/resolve-clusters'
import { comparePass } from '@cobijo/statistics/linkage/deciding/compare-pass'
import { weighPeople, type WeighedPeople } from '@cobijo/statistics/linkage/deciding/weigh-people'
import { choosePasses } from '@cobijo/statistics/linkage/encoding/choose-passes'
import type { Agreement, EncodedPeople } from '@cobijo/statistics/linkage/encoding/encoded-people'
import { agreementOf, PeopleEncoder } from '@cobijo/statistics/linkage/encoding/people-encoder'
import { type PersonForm, personForm } from '@cobijo/statistics/linkage/people/person-form'
import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import { nameReading } from './name-reading.ts'
import type { PeopleRows } from './people-rows.ts'
import { keyedHash, placesOf, type StudyColumn } from './study.ts'
import { PassWorkers } from './workers.ts'

export interface EncodedStudy {
  readonly agreement: Agreement
  readonly files: readonly EncodedPeople[]
}

/** PROPOSED: with so many each person may be compared in one pass: all files together must stay affordable. */
const mostCompared = 40
const comparisonsAffordable = 200_000_000
/** Passes that are over sooner than workers have started. */
const fewPeople = 20_000

/** Encodes one file, on the agency's own machine. `label` must be of this file alone. */
export function encodePeople(
  file: PeopleRows,
  columns: readonly StudyColumn[],
  form: PersonForm,
  { secret, label = randomBytes(16).toString('hex') }: { secret: string; label?: string },
): PeopleEncoder | Refusal {
  const places = placesOf(columns, file.headings)
  if (isRefusal(places)) return places
  const encoder = new PeopleEncoder(form, keyedHash(secret), label)
  for (const row of file.rows) encoder.add(form.read(places.map((at) => row[at] ?? '')))
  return encoder
}

/** Encodes files that are all here, and looks for pairs in the ways that suit them. */
export function encodeStudy(
  files: readonly PeopleRows[],
  columns: readonly StudyColumn[],
  secret: string,
): EncodedStudy | Refusal {
  const form = personForm(columns, nameReading)
  const encoders: PeopleEncoder[] = []
  const labels = new Set<string>()
  for (const file of files) {
    const label = labelOf(file, labels)
    labels.add(label)
    const encoder = encodePeople(file, columns, form, { secret, label })
    if (isRefusal(encoder)) return encoder
    encoders.push(encoder)
  }
  const people = encoders.reduce((sum, { count }) => sum + count, 0)
  const passes = choosePasses(joinedHashes(encoders), form.attributes.length, {
    people,
    mostCompared: Math.min(mostCompared, comparisonsAffordable / (10 * people)),
  })
  return {
    agreement: agreementOf(form, passes),
    files: encoders.map((encoder) => encoder.encode(passes)),
  }
}

/** From the rows in any order, so that the same files give the same pairs; a file that is there twice is told apart. */
function labelOf({ rows }: PeopleRows, taken: ReadonlySet<string>): string {
  const digest = createHash('sha256')
  for (const row of rows.map((cells) => JSON.stringify(cells)).sort()) digest.update(row)
  const label = digest.digest('hex')
  return taken.has(label) ? `${label} ${taken.size}` : label
}

/** Links encoded people; what it is given holds no name. */
export async function linkByAgreement(
  { agreement, files }: EncodedStudy,
  threshold: number,
  onProgress: (passes: number) => void,
): Promise<{ readonly weighed: WeighedPeople; readonly resolved: ResolvedPeople } | Refusal> {
  const people = files.reduce((sum, { count }) => sum + count, 0)
  const workers = people < fewPeople ? undefined : new PassWorkers()
  let done = 0
  try {
    const weighed = await weighPeople(agreement, files, async (makePass) => {
      const compared =
        workers === undefined ? comparePass(makePass()) : await workers.compare(makePass)
      onProgress((done += 1))
      return compared
    })
    return isRefusal(weighed) ? weighed : { weighed, resolved: resolveClusters(weighed, threshold) }
  } finally {
    await workers?.stop()
  }
}

function joinedHashes(encoders: readonly PeopleEncoder[]): Uint32Array {
  const parts = encoders.map((encoder) => encoder.attributeHashes())
  const joined = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
