import type { CaseFile } from '@cobijo/domain/case/case-file'
import { isOutOfReach } from '@cobijo/domain/child/representation/out-of-reach'

/** Whom to call or to reach her through: nobody who must not know of her is offered (BR-20). The same list where nobody is left out. */
export function reachable(name: string, value: unknown, file: CaseFile): unknown {
  if ((name !== 'callInNeed' && name !== 'safeContacts') || !Array.isArray(value)) return value
  const kept = value.filter(
    (line: Readonly<Record<string, string>>) => !isOutOfReach(file, Object.values(line)),
  )
  return kept.length === value.length ? value : kept
}
