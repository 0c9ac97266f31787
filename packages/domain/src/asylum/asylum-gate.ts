import type { CaseFile } from '../case/case-file.ts'
import type { Rung } from '../ladder/rung.ts'

/**
 * Nobody is taken back whose wish for protection is open (BR-33; domain §4.2, 2): blocked while an application is open or she was recognised,
 * open while a wish or an indication waits to be clarified. Done once nothing of it was ever said, or two people lifted it with its paper. The rung
 * is blocked for whoever cannot read `protection`: ask only where that is read.
 */
export function asylumGateClear({ consular, asylum }: Pick<CaseFile, 'consular' | 'asylum'>): Rung {
  const rung = { code: 'asylum-gate-clear', rule: 'BR-33' } as const
  const standing = consular.prohibitions.filter(
    ({ prohibition, isLifted }) => !isLifted && prohibition !== 'home-state-feared',
  )
  if (standing.length === 0) {
    const lifted = consular.prohibitions.findLast(({ isLifted }) => isLifted)
    return { ...rung, state: 'done', by: lifted?.liftedBy ?? asylum.standing.current[0]?.entry }
  }
  const isFiled = standing.some(({ prohibition }) => prohibition === 'asylum-filed')
  return { ...rung, state: isFiled ? 'blocked' : 'open' }
}
