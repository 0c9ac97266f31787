import type { DeadlineRule } from '../../shape/deadline-rule.ts'
import { asylumDeadlines } from './asylum-deadlines.ts'
import { careDeadlines } from './care-deadlines.ts'
import { childDeadlines } from './child-deadlines.ts'
import { dataDeadlines } from './data-deadlines.ts'
import { migrationDeadlines } from './migration-deadlines.ts'
import { victimDeadlines } from './victim-deadlines.ts'

/** A length that no law fixes is a setting, so that an organisation can change it and sees where it is from. */
export const deadlines: readonly DeadlineRule[] = [
  ...childDeadlines,
  ...careDeadlines,
  ...victimDeadlines,
  ...asylumDeadlines,
  ...migrationDeadlines,
  ...dataDeadlines,
]
