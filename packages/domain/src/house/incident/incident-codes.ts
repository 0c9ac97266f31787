/** What happened in a house or at its door (W19). `other` also where nobody said. */
export const incidentKinds = [
  'somebody-at-the-door',
  'threat',
  'self-harm',
  'violence',
  'missing',
  'fire',
  'evacuation',
  'other',
] as const

/** What it was for somebody who sleeps here. `was-there` stands in the house's book alone. */
export const incidentParts = [
  'hurt',
  'harmed-herself',
  'threatened',
  'missing',
  'was-there',
] as const
