import { publicRule } from '../disclosure/audit.ts'
import { isRefusal, type Refusal, refused } from '../refusal.ts'
import { SeededRandom } from '../seeded-random.ts'
import { type CodedColumn, codesFor } from '../tables/coded-column.ts'
import { noisyAggregates } from './aggregates/noisy-aggregates.ts'
import { roundedAggregates } from './aggregates/rounded-aggregates.ts'
import type { Targets } from './aggregates/targets.ts'
import {
  type ToldCombinations,
  toldOfRecords,
  toldRounded,
} from './aggregates/told-combinations.ts'
import { peopleEpsilon, planPrivacy, spendings } from './budget/privacy-plan.ts'
import { checkRequest, leastPeople, warningsOf, warningsOfQuality } from './check-request.ts'
import { discreteLaplace } from './noise/discrete-noise.ts'
import { qualityReport } from './quality/quality-report.ts'
import { makeRecords } from './records/make-records.ts'
import type {
  PrivacyAccount,
  Synthesis,
  SynthesisRefusal,
  SynthesisRequest,
} from './synthesis-request.ts'

/**
 * Invented records that stand for people: aggregates are protected first, and records are made from
 * them alone, after the method of CTDC's releases. k-anonymous: no combination of up to `longest`
 * attributes is told that fewer than k people have. Differentially private: (ε, δ) for one record,
 * columns being public, values not; no attribute and no pair is told that nobody has.
 *
 * Columns are told whole: a cell that joins several values counts as one value of its own. Refuses
 * what `checkRequest` refuses, `too-many-combinations` and `nothing-survives` (no value is told by
 * that rule).
 */
export function synthesize(
  columns: readonly CodedColumn[],
  request: SynthesisRequest,
): Synthesis | SynthesisRefusal {
  const wrong = checkRequest(columns, request)
  if (wrong !== undefined) return wrong
  const { protection, longest, random } = request
  const say = request.onProgress ?? (() => undefined)
  say('counting', 0)
  const aggregates =
    protection.kind === 'k-anonymous'
      ? roundedTargets(columns, protection.k, request)
      : noisyTargets(columns, protection, request)
  if (isRefusal(aggregates)) return aggregates
  const { targets, privacy } = aggregates
  if (targets.space.columns.every(({ values }) => values.length === 0)) {
    return refused('nothing-survives')
  }
  // What follows sees the protected aggregates only, so that any generator will do.
  const draw = new SeededRandom(random.word())
  const made = makeRecords(targets, draw, (share) => {
    say('making', share)
  })
  const records = targets.space.columns.map((column, at) => inNarrowCodes(column, made[at]))
  const told: ToldCombinations =
    protection.kind === 'k-anonymous'
      ? toldRounded(targets, protection.k)
      : toldOfRecords(targets, records)
  const below = protection.kind === 'k-anonymous' ? protection.k : publicRule.threshold
  const quality = qualityReport({ sensitive: columns, records, told, longest, below }, (share) => {
    say('comparing', share)
  })
  const warnings = [...warningsOf(columns, request), ...warningsOfQuality(quality)]
  return {
    kind: 'synthesis',
    protection,
    longest,
    records,
    told,
    quality,
    warnings,
    ...(privacy !== undefined && { privacy }),
  }
}

interface Protected {
  readonly targets: Targets
  readonly privacy?: PrivacyAccount
}

function roundedTargets(
  columns: readonly CodedColumn[],
  k: number,
  { longest }: SynthesisRequest,
): Protected | Refusal {
  const targets = roundedAggregates(columns, k, longest)
  return isRefusal(targets) ? targets : { targets }
}

function noisyTargets(
  columns: readonly CodedColumn[],
  { epsilon, delta: asked }: { readonly epsilon: number; readonly delta?: number },
  { longest, random, isSecret }: SynthesisRequest,
): Protected | Refusal {
  const { top, bottom } = peopleEpsilon(epsilon)
  const counted = columns[0]?.codes.length ?? 0
  const noisy = counted + discreteLaplace(random, { top: bottom, bottom: top })
  const people = Math.max(leastPeople, noisy)
  const delta = asked ?? 1 / (people * Math.log(people))
  if (delta * people >= 1) return refused('delta-not-possible', 'delta')
  const plan = planPrivacy(epsilon, delta, longest)
  const found = noisyAggregates(columns, people, longest, plan, random)
  if (isRefusal(found)) return found
  return {
    targets: found.targets,
    privacy: {
      epsilon,
      delta,
      unit: 'one-record-added-or-removed',
      isGuaranteed: isSecret,
      generator: isSecret ? 'system' : 'xoshiro128**',
      rho: plan.rho,
      deltaOfConversion: delta / 2,
      spent: spendings(plan, longest),
      attributesPerPerson: found.cap,
      noise: found.noise,
    },
  }
}

function inNarrowCodes(column: CodedColumn, codes: Uint32Array = new Uint32Array()): CodedColumn {
  const narrow = codesFor(column.values.length, codes.length)
  narrow.set(codes)
  return { name: column.name, values: column.values, codes: narrow }
}
