import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { CaseFile } from '@cobijo/domain/case/case-file'

/** Of a child or where her age is in doubt, and of whoever came of age since something was found for her: it stays hers to see. */
export function isAboutBestInterests({ ageGroup, bestInterests }: CaseFile): boolean {
  const { assessments, panels, determinations } = bestInterests
  return (
    mayBeChild(ageGroup.value) || assessments.length + panels.length + determinations.length > 0
  )
}
