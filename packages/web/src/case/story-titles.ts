import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { ServiceLine } from '@cobijo/domain/service/services'
import { choiceWord } from '../forms/fields/field-words.ts'
import type { MessageId } from '../language/es.ts'
import type { useText } from '../language/text.tsx'

export type StoryKind = 'services' | 'notes' | 'consents' | 'facts' | 'case'

interface Told {
  readonly title: MessageId
  readonly kind: StoryKind
}

/** How an entry is told in the story of what was done for her; the words of a newer version's entry are a plain sentence. */
const told: Readonly<Record<string, Told>> = {
  'person-registered': { title: 'case.story.registered', kind: 'case' },
  'row-imported': { title: 'case.story.imported', kind: 'case' },
  'identity-recorded': { title: 'case.story.identity', kind: 'facts' },
  'essential-recorded': { title: 'case.story.essential', kind: 'facts' },
  'conflict-resolved': { title: 'case.story.settled', kind: 'facts' },
  'note-recorded': { title: 'case.story.note', kind: 'notes' },
  'attachment-added': { title: 'attachment.story.added', kind: 'notes' },
  'attachment-corrected': { title: 'attachment.story.corrected', kind: 'notes' },
  'service-delivered': { title: 'case.story.service', kind: 'services' },
  'needs-assessed': { title: 'plan.story.needs', kind: 'facts' },
  'risk-assessed': { title: 'plan.story.risk', kind: 'facts' },
  'plan-agreed': { title: 'plan.story.plan', kind: 'case' },
  'task-set': { title: 'plan.story.task', kind: 'notes' },
  'task-settled': { title: 'plan.story.settled', kind: 'notes' },
  'consent-given': { title: 'case.story.consent', kind: 'consents' },
  'consent-withdrawn': { title: 'case.story.withdrawn', kind: 'consents' },
  'responsible-assigned': { title: 'case.story.responsible', kind: 'case' },
  'incident-noted': { title: 'house.incident.story', kind: 'case' },
  'sleeping-place-recorded': { title: 'house.story.sleeps', kind: 'case' },
  'stay-recorded': { title: 'case.story.stay', kind: 'case' },
  'essential-opened': { title: 'case.story.essential-opened', kind: 'case' },
  'case-closed': { title: 'case.story.closed', kind: 'case' },
  'case-reopened': { title: 'case.story.reopened', kind: 'case' },
  'author-confirmed': { title: 'case.story.confirmed', kind: 'case' },
  'late-entry-taken-up': { title: 'late.story', kind: 'case' },
  'authority-notified': { title: 'clock.add.notice', kind: 'facts' },
  'clock-met': { title: 'clock.add.deadline', kind: 'facts' },
  'signs-recorded': { title: 'screening.story.signs', kind: 'facts' },
  'interview-recorded': { title: 'screening.story.interview', kind: 'facts' },
  'identification-recorded': { title: 'screening.story.standing', kind: 'facts' },
  'exclusion-proposed': { title: 'screening.story.exclusion', kind: 'facts' },
  'exclusion-answered': { title: 'screening.story.exclusion-answered', kind: 'facts' },
  'onward-path-recorded': { title: 'screening.story.onward', kind: 'case' },
  'tracing-step-recorded': { title: 'tracing.story', kind: 'facts' },
  'keep-apart-recorded': { title: 'keep-apart.story', kind: 'facts' },
  'keep-apart-lifted': { title: 'keep-apart.story.lifted', kind: 'facts' },
  'child-interviewed': { title: 'child.story.interview', kind: 'facts' },
  'representation-recorded': { title: 'child.story.representation', kind: 'facts' },
  'urgent-measure-step-recorded': { title: 'child.story.urgent', kind: 'case' },
  'rights-plan-row-recorded': { title: 'child.story.right', kind: 'case' },
  'rights-plan-closed': { title: 'child.story.plan-closed', kind: 'case' },
  'age-settled': { title: 'child.story.age', kind: 'facts' },
  'child-handed-over': { title: 'child.story.hand-over', kind: 'case' },
  'asylum-step-recorded': { title: 'protection.story.asylum', kind: 'facts' },
  'humanitarian-stay-step-recorded': { title: 'protection.story.stay', kind: 'facts' },
  'consular-answer-recorded': { title: 'protection.story.answer', kind: 'facts' },
  'consular-contact-asked': { title: 'protection.story.asked', kind: 'case' },
  'consular-contact-released': { title: 'protection.story.released', kind: 'case' },
  'consular-contact-refused': { title: 'protection.story.refused', kind: 'case' },
  'interpreter-accepted': { title: 'interpreter.story', kind: 'facts' },
  'follow-up-visited': { title: 'follow-up.story.visit', kind: 'facts' },
  'contact-attempted': { title: 'follow-up.story.attempt', kind: 'facts' },
  'payment-recorded': { title: 'payment.story', kind: 'services' },
  'return-step-recorded': { title: 'return.story.step', kind: 'facts' },
  'return-booked': { title: 'return.story.booked', kind: 'case' },
  'return-called-off': { title: 'return.story.called-off', kind: 'case' },
  'return-leg-recorded': { title: 'return.story.leg', kind: 'case' },
  'best-interests-assessed': { title: 'interests.story.assessed', kind: 'facts' },
  'panel-convened': { title: 'interests.story.panel', kind: 'case' },
  'panel-member-recused': { title: 'interests.story.recused', kind: 'case' },
  'best-interests-determined': { title: 'interests.story.determined', kind: 'case' },
  'determination-followed-up': { title: 'interests.story.followed-up', kind: 'case' },
  'approval-asked': { title: 'approval.story.asked', kind: 'case' },
  'approval-answered': { title: 'approval.story.answered', kind: 'case' },
  'transfer-offered': { title: 'transfer.story.offered', kind: 'case' },
  'transfer-answered': { title: 'transfer.story.answered', kind: 'case' },
  'case-conference-held': { title: 'conference.story', kind: 'case' },
  'death-recorded': { title: 'death.story', kind: 'case' },
  'protective-need-recorded': { title: 'case.story.protective-need', kind: 'facts' },
}

export function titleOfType(type: string): MessageId {
  return told[type]?.title ?? 'case.story.other'
}

export function kindOf({ type }: TimelineEntry): StoryKind {
  return (type === undefined ? undefined : told[type])?.kind ?? 'case'
}

/** One line that can be read as a story: "Atención médica · terminada". */
export function titleOf(
  item: TimelineEntry,
  text: ReturnType<typeof useText>,
  services: readonly Pick<ServiceLine, 'id' | 'service'>[] = [],
): string {
  if (item.standing === 'newer-version') return text('case.story.newer')
  if (item.type === undefined) return text('case.story.sealed')
  const word = (field: string, value: unknown): string | undefined => {
    const id = typeof value === 'string' ? choiceWord(field, value) : undefined
    return id === undefined ? undefined : text(id)
  }
  const { fields } = item
  if (item.type === 'service-delivered') {
    const service =
      word(
        'service',
        fields['service'] ??
          fields['protectedService'] ??
          // A later entry names only the first: the kind of help is what that one said.
          services.find(({ id }) => id === fields['continues'])?.service,
      ) ??
      text(fields['continues'] === undefined ? 'case.story.service' : 'case.story.service-goes-on')
    const status = word('status', fields['status'])
    return status === undefined ? service : `${service} · ${status.toLowerCase()}`
  }
  if (item.type === 'consent-given') {
    const question = (fields['question'] ?? fields['protectedQuestion']) as
      | { purpose?: string; answer?: string }
      | undefined
    const answer = word('consentAnswer', question?.answer)
    const purpose = word('purpose', question?.purpose)
    if (answer !== undefined && purpose !== undefined) return `${answer}: ${purpose.toLowerCase()}`
  }
  if (item.type === 'case-closed') {
    const reason = word('reason', fields['reason'])
    if (reason !== undefined) return `${text('case.story.closed')} · ${reason.toLowerCase()}`
  }
  const found = told[item.type]
  return text(found === undefined ? 'case.story.other' : found.title)
}
