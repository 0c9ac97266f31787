import type { Participation } from './training.ts'

/** Participations are not persons (BR-55): both are said, and of whom nobody can tell. */
export interface ParticipationCounts {
  /** Who came, wholly or in part. */
  readonly participations: number
  /** Different people among those who can be told apart. */
  readonly persons: number
  /** Participations that carry nothing by which one person is known in two courses. */
  readonly untold: number
}

/** Of one course or of several: a member, or somebody with a code of her agency, is one person wherever she stands. */
export function countParticipations(
  lists: readonly (readonly Participation[])[],
): ParticipationCounts {
  const keys = lists.flat().flatMap((row) => (hasCome(row) ? [whoIs(row)] : []))
  const told = keys.filter((key) => key !== undefined)
  return {
    participations: keys.length,
    persons: new Set(told).size,
    untold: keys.length - told.length,
  }
}

export function hasCome({ attendance }: Participation): boolean {
  return attendance === 'attended' || attendance === 'attended-in-part'
}

/** By what one person is known in two courses; a name is not enough. */
function whoIs({ member, participantCode, participantAgency }: Participation): string | undefined {
  if (member !== undefined) return member
  return participantCode === undefined ? undefined : codeOf(participantCode, participantAgency)
}

/** A code is her agency's own: two agencies may have given one. */
export function codeOf(code: string, agency = ''): string {
  return JSON.stringify([plain(agency), plain(code)])
}

/** As people write it one day and another. */
export function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
}
