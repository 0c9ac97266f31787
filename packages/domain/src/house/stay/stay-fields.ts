import { requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier, instant, list, record, text } from '../../journal/value-kind.ts'
import { ageGroups } from '../../journal/facts.ts'

/** Who is to sleep in which room. The house keeps her age group, so that the guard of the next one needs nobody's file. */
export const sleeperFields = {
  case: requiredIn('placement', identifier),
  room: requiredIn('placement', text(60)),
  ageGroup: sealedIn('placement', choice(ageGroups)),
  /** Cases of her own people in this house: whom she shares a room with as a family. */
  belongsWith: sealedIn('placement', list(identifier, 30)),
}

/** A stay is her own choice, with means to communicate; what limits them has a ground, a reason and an end (BR-37). */
export const freedomFields = {
  staysVoluntarily: sealedIn('placement', choice(['yes', 'no'])),
  canCommunicate: sealedIn('placement', choice(['yes', 'no'])),
  restriction: sealedIn(
    'placement',
    record({ ground: choice(['organised-crime']), reason: text(2000), until: instant }),
  ),
}
