/** What a group is for. Its id is random; its kind is sealed in the directory. */
export const groupKinds = [
  'everyone',
  'casework',
  'shift',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child-protection',
  'legal',
  'statistics',
  'officers',
  'on-call',
] as const
export type GroupKind = (typeof groupKinds)[number]
