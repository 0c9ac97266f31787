import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import { foldLegalDemand } from '../legal-demand/legal-demand.ts'
import type { LegalDemand } from '../legal-demand/legal-demand.ts'
import { legalDemandNoted } from '../legal-demand/legal-demand-noted.ts'
import { asha, by } from './first-night.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { Story, firstNight } from './story.ts'

/** A letter of an invented office that wants identity and care by the next day; `more` is said of it otherwise. */
export class LegalDemandHere {
  readonly story = new Story(18)

  constructor(more: Partial<ContentOf<typeof legalDemandNoted.fields>> = {}) {
    this.story.write(
      legalDemandNoted,
      {
        demandWay: 'official-letter',
        demandAuthority: 'prosecution',
        demandFrom: 'An invented office',
        demandPaper: 'X-12/2026',
        demandWhat: 'All that is known',
        demandCameOn: '2026-11-22',
        demandDue: firstNight + 86_400_000,
        demandedParts: ['identity', 'care'],
        ...more,
      },
      { by: asha },
    )
  }

  get demand(): LegalDemand {
    const demand = foldLegalDemand(this.story.entries)
    if (demand === undefined) throw new Error('no demand')
    return demand
  }

  /** Carries out what a command decides; a refusal is handed back and writes nothing. `after`: what its author had seen. */
  does<Said extends { readonly demand: string }>(
    command: (demand: LegalDemand, said: Said & Author) => Decision | Refusal,
    said: Omit<Said, 'demand' | keyof Author>,
    after?: readonly OpenedEntry[],
  ): Refusal | undefined {
    const outcome = command(this.demand, {
      ...said,
      demand: this.demand.stream,
      ...by(asha),
    } as never)
    if (isRefusal(outcome)) return outcome
    for (const { entryType, content } of outcome.entries)
      this.story.write(entryType, content, { by: asha, ...(after === undefined ? {} : { after }) })
    return undefined
  }
}
