/** As in `safeContacts` of her contact: by what somebody tries to reach her. */
export const contactChannels = [
  'telephone',
  'message',
  'in-person',
  'through-somebody',
  'other',
] as const
export type ContactChannel = (typeof contactChannels)[number]

export const visitKinds = ['at-beginning', 'scheduled', 'extra'] as const
