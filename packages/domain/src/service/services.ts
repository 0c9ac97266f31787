import { foldAnswers } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { Instant } from '../journal/identifier.ts'
import { openStatuses } from './service-codes.ts'
import type { Service, ServiceStatus } from './service-codes.ts'
import type { serviceDelivered } from './service-delivered.ts'

/** Where two people disagree, the service counts as not over. */
const mostOpenFirst: readonly ServiceStatus[] = [
  'in-progress',
  'authorised',
  'requested',
  'suspended',
  'not-available',
  'declined-by-person',
  'completed',
]

/** One service from asking to outcome. */
export interface ServiceLine {
  /** Id of its first entry. */
  readonly id: string
  /** Undefined where this reader may not know the kind. */
  readonly service: Service | undefined
  readonly status: Register<ServiceStatus>
  /** Of the newest entry that names one, while the service is not over. */
  readonly nextDueAt: Instant | undefined
  /** The fields of each entry about it, in causal order. */
  readonly records: readonly ReadEntry[]
}

type Delivered = Partial<ContentOf<typeof serviceDelivered.fields>>

export function foldServices(history: CausalHistory): readonly ServiceLine[] {
  const lines = new Map<string, ReadEntry[]>()
  for (const read of history.read) {
    if (read.type !== 'service-delivered') continue
    const id = (read.fields as Delivered).continues ?? read.entry.id
    const line = lines.get(id)
    if (line) line.push(read)
    else lines.set(id, [read])
  }
  return [...lines.entries()].map(([id, records]) => foldLine(id, records, history))
}

export function isOpenService(line: ServiceLine): boolean {
  return line.status.value !== undefined && openStatuses.includes(line.status.value)
}

function foldLine(id: string, records: readonly ReadEntry[], history: CausalHistory): ServiceLine {
  const fields = records.map((read) => read.fields as Delivered)
  const status = foldAnswers(records, (read) => (read.fields as Delivered).status, history.knew, {
    mostProtectiveFirst: mostOpenFirst,
  })
  const isOpen = status.value !== undefined && openStatuses.includes(status.value)
  return {
    id,
    service: fields.map((each) => each.service ?? each.protectedService).find((each) => each),
    status,
    nextDueAt: isOpen
      ? fields.findLast((each) => each.nextDueAt !== undefined)?.nextDueAt
      : undefined,
    records,
  }
}
