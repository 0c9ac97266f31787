import { mayBeChild } from '../../child/may-be-child.ts'
import type { CaseFile } from '../../case/case-file.ts'
import type { Rung } from '../../ladder/rung.ts'
import type { OrganisationProfile } from '../../organisation/organisation-profile.ts'
import type { Notice } from './notices.ts'

/** The authority that protects children, by the code that every country's pack knows it by. */
export const childProtectionAuthority = 'child-protection-authority'

/** An organisation that is itself whom the law has told: it tells nobody, and takes down that it knows. */
export function receivesNotices(
  kind: OrganisationProfile['kind'] | undefined,
  authority: string | undefined,
): boolean {
  return kind === 'child-protection' && authority === childProtectionAuthority
}

/** What the authority that protects children was told of her, the earliest first; what was taken back is none. */
export function childNotices({ notices }: Pick<CaseFile, 'notices'>): readonly Notice[] {
  return notices
    .filter(
      ({ event, authority, toldAt }) =>
        event === 'child-contacted' &&
        authority === childProtectionAuthority &&
        toldAt !== undefined,
    )
    .toSorted((a, b) => (a.toldAt ?? 0) - (b.toldAt ?? 0) || (a.id < b.id ? -1 : 1))
}

/**
 * Nothing of migration is decided for a child before the child-protection authority was told (BR-11). A telephone call suffices, its
 * number may come later (W4); neither a tick nor a call to somebody else does, nor a notice that somebody took back. Undefined for an
 * adult. Whoever cannot open the notice finds the rung open.
 */
export function childNoticeGiven(file: Pick<CaseFile, 'ageGroup' | 'notices'>): Rung | undefined {
  const { ageGroup } = file
  if (!mayBeChild(ageGroup.value)) return undefined
  const rung = { code: 'child-notice-given', rule: 'BR-11' } as const
  const by = childNotices(file)[0]?.entries[0]
  return by === undefined ? { ...rung, state: 'open' } : { ...rung, state: 'done', by }
}
