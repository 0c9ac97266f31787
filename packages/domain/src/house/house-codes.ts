/** For whom a room's beds are. What counts for the guard is who sleeps there; this says whom they are kept for. */
export const roomProfiles = ['one-person', 'women', 'men', 'children', 'family', 'anybody'] as const
export type RoomProfile = (typeof roomProfiles)[number]

/** Why a stay ended; none of them blames her. */
export const stayEndings = [
  'moved-on',
  'own-home',
  'other-house',
  'hospital',
  'her-decision',
  'did-not-come-back',
  'never-came',
  'died',
  'other',
] as const

/** Why no bed was given: the unmet need that is counted (W32). `not-suitable` says no more (W8). */
export const bedRefusals = [
  'full',
  'no-bed-of-that-kind',
  'house-not-permitted',
  'not-suitable',
  'care-not-possible',
  'she-preferred-not',
  'other',
] as const
