import { compartmentCodes } from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { KeyBundle } from './key-bundle.ts'
import { positionOf } from './part.ts'
import type { SealedPart } from './part.ts'

/** Of an entry's parts those that hold these compartments, as far as the bundles tell where each one lies. */
export function partsOf(
  parts: readonly SealedPart[],
  bundles: readonly KeyBundle[],
  wanted: readonly Compartment[],
): readonly SealedPart[] {
  const positions = positionsOf(bundles, wanted)
  return parts.filter(({ position }) => positions.has(position))
}

/** Whether a bundle has a key for one of these compartments whose part is not among the parts. */
export function isPartLacking(
  parts: readonly SealedPart[],
  bundles: readonly KeyBundle[],
  wanted: readonly Compartment[],
): boolean {
  return positionsOf(bundles, wanted).size > partsOf(parts, bundles, wanted).length
}

function positionsOf(
  bundles: readonly KeyBundle[],
  wanted: readonly Compartment[],
): ReadonlySet<number> {
  const codes = new Set<number>(wanted.map((compartment) => compartmentCodes[compartment]))
  return new Set(
    bundles.flatMap(({ order, keys }) =>
      keys.flatMap(({ code }) => (codes.has(code) ? [positionOf(order, code)] : [])),
    ),
  )
}
