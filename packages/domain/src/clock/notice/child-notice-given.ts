import type { CaseFile } from '../../case/case-file.ts'
import type { Rung } from '../../ladder/rung.ts'

/** The authority that protects children, by the code that every country's pack knows it by. */
export const childProtectionAuthority = 'child-protection-authority'

/**
 * Nothing of migration is decided for a child before the child-protection authority was told (BR-11). A telephone call suffices, its
 * number may come later (W4); neither a tick nor a call to somebody else does, nor a notice that somebody took back. Undefined for an
 * adult. Whoever cannot open the notice finds the rung open.
 */
export function childNoticeGiven({ ageGroup, notices }: CaseFile): Rung | undefined {
  if (ageGroup.value === undefined || ageGroup.value === 'adult') return undefined
  const rung = { code: 'child-notice-given', rule: 'BR-11' } as const
  const given = notices
    .filter(
      ({ event, authority, toldAt }) =>
        event === 'child-contacted' &&
        authority === childProtectionAuthority &&
        toldAt !== undefined,
    )
    .toSorted((a, b) => (a.toldAt ?? 0) - (b.toldAt ?? 0) || (a.id < b.id ? -1 : 1))
  const by = given[0]?.entries[0]
  return by === undefined ? { ...rung, state: 'open' } : { ...rung, state: 'done', by }
}
