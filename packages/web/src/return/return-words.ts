import type { VoluntaryReturn } from '@cobijo/domain/return/voluntary-return'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { noticeRung } from '../child/notice-rung.ts'
import type { RungForm, RungWay } from '../ladder/ladder-steps.tsx'
import type { MessageId } from '../language/es.ts'

/** What each rung asks for, by its code. */
export const rungWords: Readonly<Record<string, MessageId>> = {
  'child-notice-given': 'clock.add.notice',
  'asylum-gate-clear': 'return.rung.asylum',
  'return-consular-rule': 'return.rung.consulate',
  'consular-released': 'return.rung.consulate-released',
  'consular-asylum-filed': 'return.rung.consulate-released',
  'consular-child-protected': 'return.rung.consulate-released',
  'consular-wish-voiced': 'return.rung.consulate-released',
  'consular-home-state-feared': 'return.rung.consulate-released',
  'consular-right-told': 'return.rung.consulate-released',
  'consular-asked': 'return.rung.consulate-released',
  'consular-not-wanted': 'return.rung.consulate-released',
  'return-risk-assessed': 'return.risk',
  'return-risk-validity-not-set': 'return.risk',
  'return-danger-found': 'return.risk',
  'person-died': 'house.rung.died',
  'return-fit-to-travel': 'return.fit',
  'return-declaration-signed': 'return.declaration',
  'return-not-voluntary': 'return.declaration',
  'return-reception-confirmed': 'return.reception',
  'determination-missing': 'return.rung.best-interests',
  'determination-chose-otherwise': 'return.rung.best-interests',
  'return-escort-specialised': 'return.escort',
}

const step = (named: string): RungForm => ({ form: 'viaje-paso', named })

const rungForms: Readonly<Record<string, RungWay>> = {
  'determination-missing': { part: 'interes-superior' },
  'return-consular-rule': step('documents'),
  'return-risk-assessed': step('risk-assessed'),
  'return-fit-to-travel': step('fit-to-travel'),
  'return-declaration-signed': step('declaration-signed'),
  'return-reception-confirmed': step('reception'),
  'return-escort-specialised': step('escort'),
}

/** Where each rung is done; the notice has the form of the clock that asks for it. */
export function returnRungWays(file: CaseFile): Readonly<Record<string, RungWay>> {
  return { ...rungForms, ...noticeRung(file) }
}

export const standingWords = {
  none: 'return.standing.none',
  preparing: 'return.standing.preparing',
  booked: 'return.standing.booked',
  'called-off': 'return.standing.called-off',
  travelling: 'return.standing.travelling',
  arrived: 'return.standing.arrived',
  'turned-back': 'return.standing.turned-back',
} as const satisfies Readonly<Record<VoluntaryReturn['standing'], MessageId>>
