import type { AgeGroup } from '../journal/facts.ts'

/** Whoever nobody said to be an adult is protected as a child: a doubt protects her, and so does an age that nobody said (BR-03). */
export function mayBeChild(ageGroup: AgeGroup | undefined): boolean {
  return ageGroup !== 'adult'
}
