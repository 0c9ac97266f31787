/** What is to be done, where the kind may be known to whoever reads the plan. */
export const openTaskKinds = [
  'call',
  'accompany',
  'visit',
  'paperwork',
  'ask-her-again',
  'plan-step',
  'look-at-plan-again',
  'look-at-risk-again',
  'agree-on-safety',
  'appointment',
  'free-bed',
  'her-documents',
  'support-house',
  'other',
] as const

/**
 * Kinds that tell of asylum, danger, a legal matter or family: sealed in `protection`. `statement`: before an authority of any kind but a criminal
 * one, which has no place in a case (BR-22).
 */
export const protectedTaskKinds = [
  'statement',
  'legal',
  'asylum',
  'safety',
  'family',
  'protected-step',
  'protected-appointment',
  'remains',
  'tell-family',
  'care-of-children',
] as const

export type OpenTaskKind = (typeof openTaskKinds)[number]
export type ProtectedTaskKind = (typeof protectedTaskKinds)[number]
export type TaskKind = OpenTaskKind | ProtectedTaskKind

/** At an hour, somewhere: it says where, and by which clock. */
export function isAppointment(kind: TaskKind | undefined): boolean {
  return kind === 'appointment' || kind === 'protected-appointment'
}

const afterHerLife: readonly TaskKind[] = [
  'paperwork',
  'free-bed',
  'her-documents',
  'support-house',
  'other',
  'legal',
  'family',
  'remains',
  'tell-family',
  'care-of-children',
]

/** What is still to be done though she died. A kind that cannot be read is for whoever reads it to take up again. */
export function outlastsHer(kind: TaskKind | undefined): boolean {
  return kind !== undefined && afterHerLife.includes(kind)
}

export const taskOutcomes = ['done', 'not-done', 'no-longer-needed'] as const
export type TaskOutcome = (typeof taskOutcomes)[number]
