import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, list, text } from '../journal/value-kind.ts'
import { familyRelations, memberKinds } from './family-codes.ts'

/**
 * One person belongs to a family, and what she is to another one of it (W7). A later entry about the same two replaces what it says. Whoever has a file is
 * named by its stream; of others an id is drawn.
 */
export const familyLinked = defineEntryType({
  type: 'family-linked',
  family: 'gathering',
  version: 2,
  weight: 'observation',
  fields: {
    familyMember: requiredIn('care', identifier),
    memberKind: requiredIn('care', choice(memberKinds)),
    relatedTo: sealedIn('care', identifier),
    familyRelation: sealedIn('care', choice(familyRelations)),
    relationShownBy: sealedIn(
      'care',
      choice(['papers', 'each-told-the-same', 'seen-together', 'authority', 'not-verified']),
    ),
    /** Whether she looks after the other one. */
    looksAfter: sealedIn('care', choice(['yes', 'no', 'not-asked'])),
    stayTogether: sealedIn('care', choice(['must', 'wish', 'no', 'not-asked'])),
    /** Of somebody without a file. */
    memberName: sealedIn('identity', text(200)),
    /** With whom and how safe somebody is who stayed at home. */
    memberWhere: sealedIn('protection', text(2000)),
    linkReasons: sealedIn('protection', text(4000)),
    /** Of two with files: both streams and no more, for whoever gives them beds at night and reads no care. */
    together: sealedIn('essential', list(identifier, 2)),
  },
  facts: () => ({ family: 'gathering' }),
  // Version 2 tells the night shift who belongs together.
  upcasts: { 1: {} },
})
