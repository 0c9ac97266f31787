/** How it is known. What is only heard is taken down all the same, and looked into. */
export const deathSources = [
  'seen',
  'certificate',
  'hospital',
  'authority',
  'family',
  'another-house',
  'heard',
] as const

export const certificateStandings = ['here', 'to-follow', 'none', 'unknown'] as const

/** Of what she died, for whoever reads her health; nobody guesses. */
export const deathCauses = [
  'illness',
  'pregnancy-or-birth',
  'accident',
  'violence',
  'self-harm',
  'not-known',
] as const

export const remainsPlaces = [
  'where-she-died',
  'hospital',
  'forensic-service',
  'funeral-home',
  'with-family',
  'buried',
  'cremated',
  'sent-home',
  'not-known',
] as const

/** `not-safe`: telling them would put somebody in danger. */
export const familyToldStandings = ['told', 'not-yet', 'not-safe', 'nobody-known'] as const
export const familyToldWays = ['in-person', 'safe-channel', 'by-authority', 'otherwise'] as const
