import type { CaseCompartment } from '@cobijo/domain/journal/compartment'

/** What is claimed where she has not agreed, or could not be asked: a legal ground, or an emergency (BR-39, BR-42). */
export interface OtherBasis {
  readonly kind: 'emergency' | 'legal-ground'
  /** Code of the country's list. */
  readonly ground: string | undefined
  readonly justification: string
  /** What is needed for it and no more; nothing is ticked beforehand. */
  readonly parts: readonly CaseCompartment[]
}

/** An emergency is what one comes here for at night; the ground for it is the danger itself. */
export const nothingClaimed: OtherBasis = {
  kind: 'emergency',
  ground: 'vital-interest',
  justification: '',
  parts: [],
}

export function isComplete({ ground, justification }: OtherBasis): boolean {
  return ground !== undefined && justification.trim() !== ''
}
