import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import { bestInterestsAssessed } from '@cobijo/domain/best-interests/best-interests-assessed'
import { bestInterestsDetermined } from '@cobijo/domain/best-interests/determination/best-interests-determined'
import { determinationFollowedUp } from '@cobijo/domain/best-interests/determination/determination-followed-up'
import { panelConvened } from '@cobijo/domain/best-interests/panel/panel-convened'
import { panelMemberRecused } from '@cobijo/domain/best-interests/panel/panel-member-recused'
import { mayVote } from '@cobijo/domain/best-interests/panel/panels'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { PanelSeats } from '../../best-interests/panel-seats.tsx'
import type { RecordFormKind } from '../record-form.tsx'
import {
  assessmentGroups,
  determinationGroups,
  followUpGroups,
  panelGroups,
  recusalGroups,
} from './best-interests-layout.ts'

const panelNamed = ({ bestInterests }: CaseFile, named: string | undefined) =>
  bestInterests.panels.find(({ id }) => id === named?.split('.')[0])

/** A panel, numbered as it is meant below. */
function PanelAbove(props: { file: CaseFile; named: string | undefined }) {
  const panel = panelNamed(props.file, props.named)
  return panel === undefined ? null : <PanelSeats panel={panel} />
}

export const bestInterestsRecordForms = {
  valoracion: {
    title: 'interests.assess',
    part: 'interes-superior',
    command: 'assess-best-interests',
    groups: () => assessmentGroups,
    isOffered: ({ ageGroup }) => mayBeChild(ageGroup.value),
    declared: bestInterestsAssessed.fields,
  },
  panel: {
    title: 'interests.convene',
    part: 'interes-superior',
    command: 'convene-panel',
    groups: () => panelGroups,
    isOffered: ({ ageGroup }) => mayBeChild(ageGroup.value),
    declared: panelConvened.fields,
  },
  recusacion: {
    title: 'interests.recuse-member',
    part: 'interes-superior',
    command: 'recuse-panel-member',
    // Of the panel and the seat alike: the address names both.
    isOffered: () => false,
    groups: () => recusalGroups,
    initial: (_file, named) => {
      const [panel, seat] = (named ?? '').split('.')
      return { panel, recusedSeat: Number(seat) }
    },
    about: (props) => <PanelAbove {...props} />,
    declared: panelMemberRecused.fields,
  },
  determinacion: {
    title: 'interests.determine',
    part: 'interes-superior',
    command: 'determine-best-interests',
    names: 'panel',
    groups: determinationGroups,
    // What the assessment says of how she was heard; who may vote, each with her place.
    initial: (file, named) => {
      const panel = panelNamed(file, named)
      const last = file.bestInterests.assessments.findLast(({ said }) => said.heard)?.said
      return {
        ...(panel === undefined || panel.situations.length === 0
          ? {}
          : { decidesOn: panel.situations }),
        ...(last?.heard === undefined ? {} : { reportHeard: last.heard }),
        ...(last?.whyNotHeard === undefined ? {} : { reportWhyNotHeard: last.whyNotHeard }),
        ...(last?.herViews === undefined ? {} : { reportViews: last.herViews }),
        ...(last?.caregiverViews === undefined ? {} : { reportFamilyViews: last.caregiverViews }),
        votes: (panel?.seats ?? []).filter(mayVote).map(({ seat }) => ({ seat })),
      }
    },
    about: (props) => <PanelAbove {...props} />,
    declared: bestInterestsDetermined.fields,
  },
  'determinacion-sigue': {
    title: 'interests.follow-up',
    part: 'interes-superior',
    command: 'follow-up-determination',
    names: 'determination',
    groups: followUpGroups,
    declared: determinationFollowedUp.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
