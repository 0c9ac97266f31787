import { mayBeChild } from '../child/may-be-child.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { ClockCodes } from '../clock/clock-rule.ts'
import { asylumGateClear } from '../asylum/asylum-gate.ts'
import { determinationRung } from '../best-interests/determination/standing-determination.ts'
import { childNoticeGiven } from '../clock/notice/child-notice-given.ts'
import { consularRelease } from '../consulate/consular-contact.ts'
import type { ActingHouse } from '../consulate/consular-contact.ts'
import { addDays, firstDayOf } from '../deadline/calendar-day.ts'
import { hasDied } from '../death/death.ts'
import type { CalendarDay } from '../deadline/calendar-day.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { Instant } from '../journal/identifier.ts'
import type { Ladder, Rung } from '../ladder/rung.ts'
import type { ReturnStep } from './return-codes.ts'
import type { ReturnLine, StepSaid } from './voluntary-return.ts'

/** Days for which a risk assessment holds before she travels. */
export const riskValiditySetting = 'return-risk-assessment-valid'

export interface ReturnMoment {
  readonly at: Instant
  /** The day of the journey, where one is meant: what holds today may not hold then. */
  readonly travelsOn?: string | undefined
  /** Whose journey it is to be; undefined: nobody's who could have been let ask her consulate. */
  readonly house?: Pick<ActingHouse, 'organisation' | 'isSmall'> | undefined
}

/**
 * What must hold before a voluntary return is booked (BR-33). Her yes, signed and free; nobody in danger by it; fit for the journey; somebody
 * waits for her. Of two words at once about a step both must hold.
 */
export function returnLadder(
  file: CaseFile,
  clocks: ClockCodes | undefined,
  moment: ReturnMoment,
): Ladder {
  const isChild = mayBeChild(file.ageGroup.value)
  const journeyAt = Math.max(moment.at, travelMoment(moment))
  return [
    hasDied(file) ? ({ code: 'person-died', state: 'blocked', rule: 'W21' } as const) : undefined,
    childNoticeGiven(file),
    asylumGateClear(file),
    consularRung(file, moment),
    riskRung(file, clocks, moment),
    // Nobody's word but a panel's says that going back is best for a child (BR-15); it must hold on the day of the journey.
    determinationRung({ file, act: 'return', at: journeyAt, country: clocks ? { clocks } : {} }),
    rung(
      file,
      'fit-to-travel',
      'return-fit-to-travel',
      ({ fitToTravel }) => fitToTravel === 'yes' || fitToTravel === 'yes-with-care',
    ),
    declarationRung(file),
    rung(
      file,
      'reception',
      'return-reception-confirmed',
      ({ receptionConfirmed, caregiverVerified }) =>
        receptionConfirmed === 'yes' && (!isChild || caregiverVerified === 'yes'),
    ),
    ...(isChild
      ? [
          rung(
            file,
            'escort',
            'return-escort-specialised',
            ({ escortBy }) => escortBy === 'childhood-specialist',
          ),
        ]
      : []),
  ].filter((each) => each !== undefined)
}

/** Noon of that day, so that it is that day wherever she is. */
function travelMoment({ at, travelsOn }: ReturnMoment): Instant {
  return travelsOn === undefined ? at : Date.parse(`${firstDayOf(travelsOn)}T12:00:00Z`)
}

function standing(file: CaseFile, step: ReturnStep): readonly ReturnLine<StepSaid>[] {
  return file.voluntaryReturn.steps[step] ?? []
}

function rung(
  file: CaseFile,
  step: ReturnStep,
  code: string,
  holds: (said: StepSaid) => boolean,
): Rung {
  const lines = standing(file, step)
  const [first] = lines
  return first && lines.every(({ said }) => holds(said))
    ? { code, state: 'done', by: first.entry, rule: 'BR-33' }
    : { code, state: 'open', rule: 'BR-33' }
}

/** That her consulate takes part is a contact like any other, released by two people (domain §6.3); where it takes none, nothing of it is asked. */
function consularRung(file: CaseFile, { at, house }: ReturnMoment): Rung {
  const takesPart = standing(file, 'documents').some(
    ({ said: { consulateTakesPart } }) => consulateTakesPart === 'yes',
  )
  return takesPart
    ? consularRelease(file, 'return-step', house && { ...house, at })
    : rung(
        file,
        'documents',
        'return-consular-rule',
        ({ consulateTakesPart }) => consulateTakesPart === 'no',
      )
}

/** A danger that somebody found forbids it until a later assessment that knew of it finds none. */
function riskRung(
  file: CaseFile,
  clocks: ClockCodes | undefined,
  { at, travelsOn }: ReturnMoment,
): Rung {
  const lines = standing(file, 'risk-assessed')
  if (lines.some(({ said }) => said.dangerToHer === 'yes' || said.dangerToFamily === 'yes'))
    return { code: 'return-danger-found', state: 'blocked', rule: 'BR-33' }
  const days = clocks?.settings[riskValiditySetting]
  if (days === undefined)
    return { code: 'return-risk-validity-not-set', state: 'open', rule: 'BR-33' }
  const today = dayOf(at, clocks)
  const until =
    travelsOn === undefined || firstDayOf(travelsOn) < today ? today : firstDayOf(travelsOn)
  return rung(
    file,
    'risk-assessed',
    'return-risk-assessed',
    ({ dangerToHer, dangerToFamily }) => dangerToHer === 'no' && dangerToFamily === 'no',
  ).state === 'done' && lines.every((line) => addDays(assessedOn(line, clocks), days) >= until)
    ? { code: 'return-risk-assessed', state: 'done', by: lines[0]?.entry, rule: 'BR-33' }
    : { code: 'return-risk-assessed', state: 'open', rule: 'BR-33' }
}

/** Of a month or a year alone the first day, and none that is later than the writing: the shorter reading protects. */
function assessedOn(
  { said, recordedAt }: ReturnLine<StepSaid>,
  clocks: ClockCodes | undefined,
): CalendarDay {
  const written = dayOf(recordedAt, clocks)
  if (said.returnStepOn === undefined) return written
  const on = firstDayOf(said.returnStepOn)
  return on < written ? on : written
}

const signed: readonly StepSaid['declaredHow'][] = ['signature', 'fingerprint']

function declarationRung(file: CaseFile): Rung {
  const lines = standing(file, 'declaration-signed')
  return lines.some(({ said }) => said.declaredFreely === 'no')
    ? { code: 'return-not-voluntary', state: 'blocked', rule: 'BR-33' }
    : rung(
        file,
        'declaration-signed',
        'return-declaration-signed',
        ({ declaredHow, declaredFreely }) =>
          signed.includes(declaredHow) && declaredFreely === 'yes',
      )
}
