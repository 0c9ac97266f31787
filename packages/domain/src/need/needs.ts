import { foldRegister, said } from '../case/register.ts'
import type { Register, Said } from '../case/register.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import { openServices, protectedServices } from '../service/service-codes.ts'
import type { Service } from '../service/service-codes.ts'
import { isOpenService } from '../service/services.ts'
import type { ServiceLine } from '../service/services.ts'
import type { needsAssessed } from './needs-assessed.ts'

type Assessed = Partial<ContentOf<typeof needsAssessed.fields>>

/** Of two who assessed at once the need stands, and the more urgent. */
export const needStates = ['cannot-wait', 'yes', 'unknown', 'no'] as const
export type NeedState = (typeof needStates)[number]

export interface Need {
  readonly service: Service
  readonly state: Register<NeedState>
}

/** What she said that she wishes: the newest of each person stands beside the others'. */
export interface Wish {
  readonly entry: EntryHash
  readonly words: string
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
}

export interface Needs {
  /** In the order of the list of services; what nobody asked is not in it. */
  readonly needs: readonly Need[]
  /** Newest last. */
  readonly wishes: readonly Wish[]
}

export function foldNeeds(history: CausalHistory): Needs {
  const given = new Map<Service, Said<NeedState>[]>()
  const wishes: Wish[] = []
  for (const { type, entry, fields, standing } of history.read) {
    if (type !== 'needs-assessed') continue
    const assessed = fields as Assessed
    for (const [service, state] of statesIn(assessed))
      given.set(service, [...(given.get(service) ?? []), said(entry, state, standing)])
    for (const words of [assessed.wishes, assessed.protectedWishes]) {
      if (words === undefined) continue
      const { hash, organisation, member, recordedAt } = entry
      wishes.push({ entry: hash, words, organisation, member, recordedAt })
    }
  }
  return {
    needs: [...openServices, ...protectedServices].flatMap((service) => {
      const answers = given.get(service)
      if (answers === undefined) return []
      const merging = { mostProtectiveFirst: needStates }
      return [{ service, state: foldRegister(answers, history.knew, merging) }]
    }),
    wishes,
  }
}

function statesIn({
  neededServices,
  protectedNeeds,
  cannotWait = [],
  protectedCannotWait = [],
}: Assessed): ReadonlyMap<Service, NeedState> {
  const states = new Map<Service, NeedState>()
  // That somebody did not ask takes back nothing.
  for (const [service, held] of Object.entries({ ...neededServices, ...protectedNeeds }))
    if (held !== 'not-asked') states.set(service as Service, held)
  for (const service of [...cannotWait, ...protectedCannotWait]) states.set(service, 'cannot-wait')
  return states
}

export interface NeedAnswered extends Need {
  /** Help of that kind that is under way. */
  readonly by: readonly ServiceLine[]
}

/** What she needs, what cannot wait first, each with the help that is under way for it. Reads nothing but needs and services (BR-21). */
export function standingNeeds(
  { needs }: Needs,
  services: readonly ServiceLine[],
): readonly NeedAnswered[] {
  const open = services.filter(isOpenService)
  return needs
    .filter(({ state }) => state.value === 'yes' || state.value === 'cannot-wait')
    .map((need) => ({ ...need, by: open.filter(({ service }) => service === need.service) }))
    .sort((a, b) => rank(a) - rank(b))
}

function rank({ state, by }: NeedAnswered): number {
  return (state.value === 'cannot-wait' ? 0 : 2) + (by.length === 0 ? 0 : 1)
}
