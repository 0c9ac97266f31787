import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import type { Fault } from '../language/error-sentence.ts'
import {
  FamilyGoes,
  nobodyLeftOut,
  useFamilyGoing,
  type FamilyGoing,
  type WhoStays,
} from './family-goes.tsx'

/** Her family where one command moves all of them: what it takes of them, and the question who goes. */
export interface FamilyAlong {
  readonly family: FamilyGoing
  /** The others of it, wherever they are. */
  readonly everybody: readonly StreamId[]
  /** She stands first: a refusal names the others by their place behind her. */
  readonly input: {
    readonly gathering: StreamId
    readonly cases: readonly StreamId[]
    readonly leftBehindWhy?: string
  }
  readonly section: (refusal: Fault | undefined) => ReactNode
}

/**
 * Undefined of somebody who has nobody to take along. `alreadyThere`: whom nobody moves and nobody leaves behind, as whoever sleeps in that house.
 */
export function useFamilyAlong(
  stream: StreamId | undefined,
  alreadyThere: readonly string[] = [],
): FamilyAlong | undefined {
  const [left, setLeft] = useState<WhoStays>(nobodyLeftOut)
  const known = useFamilyGoing(stream, left)
  if (known === undefined || stream === undefined) return undefined
  const moves = (each: StreamId): boolean => !alreadyThere.includes(each)
  const family = {
    ...known,
    others: known.others.filter(moves),
    going: known.going.filter(moves),
  }
  if (family.others.length === 0) return undefined
  const why = family.why.trim()
  return {
    family,
    everybody: known.others,
    input: {
      gathering: family.gathering,
      cases: [stream, ...family.going],
      ...(why === '' ? {} : { leftBehindWhy: why }),
    },
    section: (refusal) => (
      <div data-field="leftBehindWhy">
        <FamilyGoes
          family={family}
          refusal={refusal}
          field={fieldOf(refusal)}
          heading="h2"
          asks="each-by-the-same-rules"
          onChange={(stays, words) => setLeft({ stays, why: words })}
        />
      </div>
    ),
  }
}

function fieldOf(refusal: Fault | undefined): string | undefined {
  return refusal !== undefined && 'field' in refusal && typeof refusal.field === 'string'
    ? refusal.field
    : undefined
}
