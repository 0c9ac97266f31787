import type { ContentOf } from '../journal/entry-type.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { bestInterestsDetermined } from '../best-interests/determination/best-interests-determined.ts'
import { determinationFollowedUp } from '../best-interests/determination/determination-followed-up.ts'
import { panelConvened } from '../best-interests/panel/panel-convened.ts'
import { panelMemberRecused } from '../best-interests/panel/panel-member-recused.ts'
import { representationRecorded } from '../child/representation/representation-recorded.ts'
import { FirstNight, asha } from './first-night.ts'
import { firstNight } from './story.ts'
import type { Pen } from './story.ts'

export type PanelMembers = ContentOf<typeof panelConvened.fields>['panelMembers']
export type DeterminedContent = Omit<ContentOf<typeof bestInterestsDetermined.fields>, 'panel'>

/** Three who may vote, of two agencies, and the worker who presents. */
export const threeOfTwoAgencies: PanelMembers = [
  seat('child-protection-authority', 'law', 'chair'),
  seat('family-development-system', 'psychology', 'votes'),
  seat('child-protection-authority', 'social-work', 'votes'),
  { ...seat('family-development-system', 'child-protection', 'presents'), carriesCase: 'yes' },
]

export function seat(
  agency: string,
  held: NonNullable<PanelMembers[number]['function']>,
  role: NonNullable<PanelMembers[number]['role']>,
): PanelMembers[number] {
  return { agency, function: held, role, conflict: 'no', carriesCase: 'no', undertaking: true }
}

const both = (what: string) => ({
  safetyFor: `${what}: safe`,
  familyFor: `${what}: near`,
  developmentAgainst: `${what}: school far`,
  continuityFor: `${what}: same people`,
})

/** That she lives with her grandmother at home, by three votes, for a year. */
export const homeToGrandmother: DeterminedContent = {
  decidesOn: ['lasting-solution', 'return-to-origin'],
  reportBackground: 'what is known of her',
  reportGathered: 'seen three times, school and family asked',
  reportHeard: 'alone',
  reportViews: 'she wants to be with her grandmother',
  weighed: [
    { option: 'reunification-at-origin', ...both('home') },
    { option: 'residential-care', ...both('house') },
  ],
  interestOutcome: 'approved',
  chosenOption: 'reunification-at-origin',
  votes: [
    { seat: 1, vote: 'agrees' },
    { seat: 2, vote: 'agrees' },
    { seat: 3, vote: 'agrees' },
  ],
  interestReasons: 'she is safe there and wants it',
  validUntil: '2027-11-22',
  implementers: [{ agency: 'child-protection-authority', task: 'goes with her', by: '2026-12-20' }],
  carryOutBy: '2026-12-20',
}

/** Whoever the country gives to a child whose own people cannot speak for her. */
export const byProcurator = {
  representationKind: 'substitute',
  representative: 'Procurator Invented',
  representativeIs: 'protection-authority',
  representationConflict: 'none-known',
} as const

/** A girl, and what panels say about her. */
export class GirlAndPanel extends FirstNight {
  constructor() {
    super({ ageGroup: 'child', givenNames: 'Invented', bornOn: '2012-03-04' })
  }

  isRepresented(
    said: Partial<ContentOf<typeof representationRecorded.fields>> = byProcurator,
    by: Pen = asha,
  ): OpenedEntry {
    return this.#write(representationRecorded, said, by)
  }

  convenes(panelMembers: PanelMembers = threeOfTwoAgencies, by: Pen = asha): string {
    return this.#write(panelConvened, { panelMembers, panelOn: '2026-11-22' }, by).id
  }

  /** Written past every command, as a faulty program might; `after`: only what that device knew. */
  decides(
    panel: string,
    more: Partial<DeterminedContent> = {},
    { by = asha, after }: { by?: Pen; after?: readonly OpenedEntry[] } = {},
  ): OpenedEntry {
    const content = { panel, ...homeToGrandmother, ...more }
    return this.story.write(bestInterestsDetermined, content, {
      by,
      stream: this.case,
      ...(after ? { after } : {}),
    })
  }

  recuses(panel: string, recusedSeat: number): OpenedEntry {
    const content = { panel, recusedSeat, recusedBecause: 'knows-the-family' } as const
    return this.#write(panelMemberRecused, content, asha)
  }

  followsUp(
    determination: string,
    said: Omit<ContentOf<typeof determinationFollowedUp.fields>, 'determination'>,
  ): OpenedEntry {
    return this.#write(determinationFollowedUp, { determination, ...said }, asha)
  }

  #write(
    ...[type, content, by]: [Parameters<FirstNight['story']['write']>[0], object, Pen]
  ): OpenedEntry {
    return this.story.write(type, content, { by, at: firstNight, stream: this.case })
  }
}
