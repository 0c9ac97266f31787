import { sealedIn } from '../journal/entry-type.ts'
import { answer, list, record, text } from '../journal/value-kind.ts'

const medicine = record({ name: text(200), dose: text(200), hours: text(200) })
const person = record({ who: text(200), how: text(200) })

/** The one screen of whoever is on shift where she sleeps (W1). */
export const essentialFields = {
  /** What she wants to be called here; need not be in any paper. */
  nameToUse: sealedIn('essential', text(200)),
  /** Language and variant, the best first; codes of the country's list, or her own words. */
  languages: sealedIn('essential', list(text(80), 20)),
  interpreterNeeded: sealedIn('essential', answer),
  allergies: sealedIn('essential', list(text(200), 50)),
  medicines: sealedIn('essential', list(medicine, 50)),
  pregnancy: sealedIn('essential', answer),
  seizures: sealedIn('essential', answer),
  selfHarmAlert: sealedIn('essential', answer),
  diet: sealedIn('essential', text(500)),
  /** Who must not be told that she is here, nor let in. */
  mustNotBeTold: sealedIn('essential', list(text(300), 50)),
  callInNeed: sealedIn('essential', list(person, 20)),
  otherAlerts: sealedIn('essential', text(1000)),
}
