import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { answer, choice, identifier, instant, text } from '../../journal/value-kind.ts'

/** Nobody came, or she stays until somebody does: both are said and neither is a hand-over (W4). */
export const handOverStates = ['handed-over', 'waits-here', 'nobody-received'] as const
export type HandOverState = (typeof handOverStates)[number]

/** With whom a child was met (domain §5.2): a customary caregiver is not a legal one. */
export const accompaniments = [
  'unaccompanied',
  'separated',
  'with-parent-or-guardian',
  'not-known',
] as const

/**
 * A child was handed over to whoever cares for children: to whom, when, what was told (acta de canalización). Everything may be
 * missing. What is dangerous to know, and what she told, is not written here.
 */
export const childHandedOver = defineEntryType({
  type: 'child-handed-over',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    handOverState: sealedIn('care', choice(handOverStates)),
    /** Code of the country's authorities. */
    handOverTo: sealedIn('care', text(60)),
    /** Who received her, by post and not by name. */
    receivedByPost: sealedIn('care', text(200)),
    handedOverAt: sealedIn('care', instant),
    /** The number that the receiving authority gave; it may come later. */
    handOverNumber: sealedIn('care', text(100)),
    accompaniment: sealedIn('care', choice(accompaniments)),
    /** The least that they need to receive her well. */
    toldAtHandOver: sealedIn('care', text(4000)),
    tookAlong: sealedIn('care', text(1000)),
    /** Whether she was told where she goes and why, in words of hers. */
    childToldOfHandOver: sealedIn('care', answer),
    /** Id of the notice to the child-protection authority that it rests on. */
    noticeEntry: sealedIn('care', identifier),
    /** Id of the first entry about this hand-over. */
    continues: sealedIn('care', identifier),
  },
  // The hour at which a child left would tell where she is not.
  facts: () => ({ family: 'case' }),
  statistics: ({ accompaniment }) => (accompaniment === undefined ? undefined : { accompaniment }),
})
