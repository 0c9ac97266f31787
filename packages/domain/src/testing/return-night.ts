import { bookReturn } from '../return/book-return.ts'
import type { BookReturn } from '../return/book-return.ts'
import { callOffReturn } from '../return/call-off-return.ts'
import { recordReturnLeg } from '../return/record-return-leg.ts'
import type { RecordReturnLeg } from '../return/record-return-leg.ts'
import { recordReturnStep } from '../return/record-return-step.ts'
import type { RecordReturnStep } from '../return/record-return-step.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import type { Refusal } from '../journal/refusal.ts'
import { FirstNight, asha, by, country } from './first-night.ts'
import { decidedIn } from './outcome.ts'
import { firstNight, hour } from './story.ts'

/** With how long a risk assessment holds. */
export const returnCountry = {
  ...country,
  clocks: { ...country.clocks, settings: { 'return-risk-assessment-valid': 30 } },
}

type Step = Omit<RecordReturnStep, keyof Author | 'case'>

/** What an adult needs before she may be booked, said on the first night. */
export const allSteps: readonly Step[] = [
  { returnStep: 'wish-heard', wishesToReturn: 'yes', alternativesExplained: ['staying', 'asylum'] },
  {
    returnStep: 'risk-assessed',
    returnStepOn: '2026-11-21',
    dangerToHer: 'no',
    dangerToFamily: 'no',
  },
  { returnStep: 'fit-to-travel', fitToTravel: 'yes' },
  { returnStep: 'declaration-signed', declaredHow: 'signature', declaredFreely: 'yes' },
  { returnStep: 'documents', travelDocument: 'at-hand', consulateTakesPart: 'no' },
  { returnStep: 'reception', receptionConfirmed: 'yes', receivedBy: ['organisation'] },
]

/** A case on its way to a voluntary return, told command by command. */
export class ReturnNight extends FirstNight {
  writes(outcome: Decision | Refusal): OpenedEntry[] {
    return this.story.carryOut(decidedIn(outcome), { by: asha })
  }

  says(step: Step, { after }: { after?: readonly OpenedEntry[] } = {}): this {
    const [entry] = decidedIn(recordReturnStep({ case: this.case, ...step, ...by(asha) })).entries
    if (entry)
      this.story.write(entry.entryType, entry.content, {
        by: asha,
        stream: this.case,
        ...(after ? { after } : {}),
      })
    return this
  }

  ready(): this {
    for (const step of allSteps) this.says(step)
    return this
  }

  booking(more: Partial<BookReturn> = {}): Decision | Refusal {
    return bookReturn(
      this.file,
      { case: this.case, travelsOn: '2026-12-01', ...by(asha, firstNight + hour), ...more },
      returnCountry,
    )
  }

  booked(): this {
    this.writes(this.booking())
    return this
  }

  calledOff(): this {
    this.writes(callOffReturn(this.file, { case: this.case, calledOffBy: 'person', ...by(asha) }))
    return this
  }

  leg(leg: RecordReturnLeg['leg'], more: Partial<RecordReturnLeg> = {}): this {
    this.writes(
      recordReturnLeg(
        this.file,
        { case: this.case, leg, ...by(asha, firstNight + hour), ...more },
        returnCountry,
      ),
    )
    return this
  }
}
