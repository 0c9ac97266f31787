import { sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, list, record, text, whole } from '../journal/value-kind.ts'

/** Who she is. All may be missing (W3). Languages and the name to use are in `essential-fields.ts`. */
export const identityFields = {
  givenNames: sealedIn('identity', text(200)),
  firstSurname: sealedIn('identity', text(200)),
  secondSurname: sealedIn('identity', text(200)),
  /** At home, in another language, in other papers, other spellings. */
  otherNames: sealedIn('identity', list(text(200), 30)),
  /** What people read aloud: a wristband's or a pad's code. */
  spokenCode: sealedIn('identity', text(40)),
  bornOn: sealedIn('identity', calendarDate),
  /** In years, where no date is known; as of the entry. */
  approximateAge: sealedIn('identity', whole(0, 120)),
  sex: sealedIn('identity', choice(['female', 'male', 'intersex', 'unknown'])),
  /** In her own words, only where she offers it. */
  gender: sealedIn('identity', text(100)),
  /** ISO 3166-1 alpha-3. Never read by eligibility, priority or placement (domain §6.2). */
  nationalities: sealedIn('identity', list(text(3), 10)),
}

const contact = record({
  channel: choice(['telephone', 'message', 'in-person', 'through-somebody', 'other']),
  to: text(200),
  when: text(200),
  caution: text(500),
})

/** How to reach her without harming her; never used but for that. */
export const contactFields = {
  safeContacts: sealedIn('contact', list(contact, 10)),
}

export const placementFields = {
  /** House, room, address: what a trafficker would look for. */
  sleepsWhere: sealedIn('placement', text(500)),
}
