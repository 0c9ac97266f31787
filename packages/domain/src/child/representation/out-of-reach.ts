import type { CaseFile } from '../../case/case-file.ts'
import { allegedAmong } from './representations.ts'
import { speaksOf } from './same-name.ts'

/**
 * Who decides nothing for her and is not called: representatives who are alleged to have exploited her, and whoever must not be told that
 * she is here. The second is known to everybody on the shift, also to those who may not read why (BR-20).
 */
export function namesOutOfReach({
  childWork,
  registers,
}: Pick<CaseFile, 'childWork' | 'registers'>): readonly string[] {
  return [...allegedAmong(childWork.representations), ...(registers.mustNotBeTold?.value ?? [])]
}

/** Whether a line with somebody to call, or to reach her through, speaks of one of them. */
export function isOutOfReach(
  file: Pick<CaseFile, 'childWork' | 'registers'>,
  words: readonly (string | undefined)[],
): boolean {
  const line = words.filter((each) => each !== undefined).join(' ')
  return namesOutOfReach(file).some((name) => speaksOf(line, name))
}
