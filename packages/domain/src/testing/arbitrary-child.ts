import { ageSettled } from '../child/age/age-settled.ts'
import { childHandedOver } from '../child/hand-over/child-handed-over.ts'
import { childInterviewed } from '../child/interview/child-interviewed.ts'
import { representationRecorded } from '../child/representation/representation-recorded.ts'
import { rightsPlanClosed } from '../child/rights-plan/rights-plan-closed.ts'
import { rightsPlanRowRecorded } from '../child/rights-plan/rights-plan-row-recorded.ts'
import { urgentMeasureStepRecorded } from '../child/urgent-measure/urgent-measure-step-recorded.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import type { Pen, Story } from './story.ts'

/** One entry about a child: which of them, and whether it goes on with what was written, by how much is there already. */
export function writeOfChild(
  story: Story,
  value: number,
  mine: ReadonlySet<OpenedEntry>,
  place: { readonly by: Pen; readonly after: readonly OpenedEntry[] },
): OpenedEntry {
  const isLater = mine.size % 2 === 1
  const goingOn = (type: string): { continues?: string } => {
    const before = [...mine].find(({ header }) => header?.type === type)
    return isLater && before ? { continues: before.id } : {}
  }
  switch ((value + mine.size) % 7) {
    case 0:
      return story.write(
        childHandedOver,
        {
          handOverState: value < 3 ? 'handed-over' : 'nobody-received',
          ...goingOn('child-handed-over'),
        },
        place,
      )
    case 1:
      return story.write(
        childInterviewed,
        { childTopics: ['identity'], childAnswers: { identity: `words ${value}` } },
        place,
      )
    case 2:
      return story.write(
        representationRecorded,
        {
          representative: 'Invented Caregiver',
          representationKind: value === 3 ? 'substitute' : 'parents',
          representationConflict: value === 1 ? 'alleged-exploiter' : 'none-known',
          ...goingOn('representation-recorded'),
        },
        place,
      )
    case 3:
      return story.write(
        urgentMeasureStepRecorded,
        {
          urgentStep:
            (['requested', 'ordered', 'confirmed', 'not-ordered'] as const)[value] ?? 'ended',
          ...goingOn('urgent-measure-step-recorded'),
        },
        place,
      )
    case 4:
      return story.write(
        rightsPlanRowRecorded,
        {
          childRight: 'health',
          rightState:
            (['guaranteed', 'restricted', 'transferred', 'being-restored'] as const)[value] ??
            'restricted',
          ...goingOn('rights-plan-row-recorded'),
        },
        place,
      )
    case 5:
      return story.write(rightsPlanClosed, { planClosedWhy: 'all of it' }, place)
    default:
      return story.write(
        ageSettled,
        value < 2 ? { ageGroup: 'adult', ageEvidence: 'document' } : { ageGroup: 'child' },
        place,
      )
  }
}
