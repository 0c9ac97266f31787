import type { SessionView } from '@cobijo/contract/device/enrolment/enrolment-api'
import { keepsTrainings } from '@cobijo/domain/training/describe-training'

/** Whether the screens offer her what keeping a list of a course takes; the command is asked again. */
export function mayKeepTrainings({
  groups,
  reads,
}: Pick<SessionView, 'groups' | 'reads'>): boolean {
  const readable: readonly string[] = reads
  return (
    keepsTrainings.reads.every((each) => readable.includes(each)) &&
    groups.some(({ kind }) => (keepsTrainings.groups as readonly string[]).includes(kind))
  )
}
