import type { Ladder, Rung } from '../ladder/rung.ts'
import type { CalendarDate } from '../journal/identifier.ts'
import type { VerificationKindCodes } from '../verification/verification-codes.ts'
import { verificationState } from '../verification/verification-ladder.ts'
import type { Verification } from '../verification/verification.ts'
import { isKept } from './operation-totals.ts'
import type { KnownSheet } from './operation-totals.ts'
import type { Operation } from './operation.ts'

export interface AboutOperation {
  readonly operation: Operation
  /** Its visits and its sheets, those that lie here. */
  readonly visits: readonly Verification[]
  readonly sheets: readonly (KnownSheet & { readonly eraseFrom: CalendarDate | undefined })[]
}

/** What is still missing, children first. It bars nothing: an operation ends all the same, and what is missing is added later (W4). */
export function operationLadder(
  { operation, visits, sheets }: AboutOperation,
  kinds: readonly VerificationKindCodes[],
): Ladder {
  const { said } = operation
  const met = sheets.flatMap((sheet) => sheet.met ?? [])
  const sum = (count: (each: (typeof met)[number]) => number): number =>
    met.reduce((all, each) => all + count(each), 0)
  const hasChildren = sum(({ counts }) => counts.children + counts.ageInDoubt) > 0
  return [
    ...(hasChildren
      ? [rung('children-placed', sum(({ childrenWaiting }) => childrenWaiting) === 0, 'BR-11')]
      : []),
    ...(visits.length === 0
      ? []
      : [
          rung(
            'visits-complete',
            visits.every((visit) => isOver(visit, kinds)),
            'BR-50',
          ),
        ]),
    rung('operation-lead', said.operationLead.value !== undefined),
    rung('operation-agencies', (said.operationAgencies.value ?? []).length > 0),
    rung('operation-dates', said.operationBegan.value !== undefined),
    rung('operation-basis', said.operationBasis.value !== undefined),
    ...(met.length === 0
      ? []
      : [rung('everybody-screened', sum(({ unscreened }) => unscreened) === 0)]),
    ...(sheets.length === 0
      ? []
      : [
          rung(
            'sheets-ended',
            sheets.every(({ eraseFrom }) => eraseFrom !== undefined),
            'BR-51',
          ),
          rung(
            'numbers-kept',
            sheets.every(
              ({ stream, met: here }) =>
                here === undefined || isKept(operation, stream, here.counts),
            ),
            'BR-49',
          ),
        ]),
  ]
}

export type OperationState = 'under-way' | 'ended' | 'ended-incomplete'

export function operationState(
  about: AboutOperation,
  kinds: readonly VerificationKindCodes[],
): OperationState {
  if (!about.operation.isEnded) return 'under-way'
  const isWhole = operationLadder(about, kinds).every(({ state }) => state === 'done')
  return isWhole ? 'ended' : 'ended-incomplete'
}

function isOver(visit: Verification, kinds: readonly VerificationKindCodes[]): boolean {
  const state = verificationState(visit, kinds)
  return state === 'carried-out' || state === 'prevented'
}

function rung(code: string, isDone: boolean, rule?: string): Rung {
  return { code, state: isDone ? 'done' : 'open', ...(rule === undefined ? {} : { rule }) }
}
