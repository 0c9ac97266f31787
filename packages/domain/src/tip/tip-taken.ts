import { urgencies } from '../journal/facts.ts'
import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'
import { tipSources, tipWays } from './tip-codes.ts'

/**
 * A call, a message, "a house with girls": begins a stream of its own, without a person and without a case (W26). Where and what is read by whoever is on
 * shift and must act; who may be behind it is kept apart and is no register of suspects (W27); how to call back may endanger whoever called.
 */
export const tipTaken = defineEntryType({
  type: 'tip-taken',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    tipWay: sealedIn('essential', choice(tipWays)),
    tipSource: sealedIn('essential', choice(tipSources)),
    tipUrgency: requiredIn('essential', choice(urgencies)),
    tipPlace: sealedIn('essential', text(500)),
    tipWhat: sealedIn('essential', text(8000)),
    tipBehind: sealedIn('protection', text(4000)),
    callBackIsSafe: sealedIn('essential', choice(['yes', 'no', 'unknown'])),
    callBackHow: sealedIn('contact', text(300)),
  },
  // Neither place nor urgency: an hour at which something urgent came in would tell of it.
  facts: () => ({ family: 'gathering', state: 'open' }),
})
