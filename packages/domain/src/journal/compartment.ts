/**
 * The compartments of an entry and their codes in suite 1 (docs/journal-format.md). A code is never reused;
 * 15 is free. `oversight` is what the officers read: who opened a case, what was erased. `header` holds the entry's precise type, its version and when it happened, and is
 * readable to whoever may read any other part of the entry.
 */
export const compartmentCodes = {
  header: 0,
  essential: 1,
  identity: 2,
  contact: 3,
  account: 4,
  health: 5,
  psychosocial: 6,
  protection: 7,
  placement: 8,
  child: 9,
  care: 10,
  statistics: 11,
  justice: 12,
  directory: 13,
  oversight: 14,
} as const

export type Compartment = keyof typeof compartmentCodes

/** Every envelope commits to this many positions, filled or not. */
export const positionsPerEntry = 16

export const compartments = Object.keys(compartmentCodes) as readonly Compartment[]

/** The compartments of a person's case; `justice` is a stream of its own (design §2). */
export const caseCompartments = [
  'essential',
  'identity',
  'contact',
  'account',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child',
  'care',
  'statistics',
] as const satisfies readonly Compartment[]

export type CaseCompartment = (typeof caseCompartments)[number]

const byCode = new Map<number, Compartment>(
  compartments.map((name) => [compartmentCodes[name], name]),
)

/** Undefined for a code that a newer version wrote. */
export function findCompartment(code: number): Compartment | undefined {
  return byCode.get(code)
}
