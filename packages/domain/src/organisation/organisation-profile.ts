import type { ContentOf } from '../journal/entry-type.ts'
import type { profileSet } from './profile-set.ts'

/** What the directory says of an organisation to all others (W11). */
export type OrganisationProfile = Omit<ContentOf<typeof profileSet.fields>, 'statement'>
