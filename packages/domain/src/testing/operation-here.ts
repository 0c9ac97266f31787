import { foldGathering } from '../gathering/gathering-file.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { countMet } from '../group-intake/screening/met-on-sheet.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { KnownSheet } from '../operation/operation-totals.ts'
import { operationRecorded } from '../operation/operation-recorded.ts'
import type { Operation, OperationSaid } from '../operation/operation.ts'
import type { Arrivals } from './arrivals.ts'
import { asha } from './first-night.ts'
import { Story } from './story.ts'

/** A joint operation of which nothing is missing but who was met; `more` is said otherwise, or left out. */
export class OperationHere {
  readonly story = new Story(17)

  constructor(
    more: { readonly [Name in keyof OperationSaid]?: OperationSaid[Name] | undefined } = {},
  ) {
    const said = {
      operationTitle: 'First',
      operationLead: 'a-prosecution',
      operationAgencies: ['a-prosecution', 'an-institute'],
      operationBegan: '2026-11-20',
      operationBasis: 'an agreement',
      responsible: asha.member,
      ...more,
    }
    const content = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined),
    ) as OperationSaid
    this.story.write(operationRecorded, content, { by: asha })
  }

  get stream(): StreamId {
    return this.story.stream
  }

  get file(): GatheringFile {
    return foldGathering(this.story.entries)
  }

  get operation(): Operation {
    const { operation } = this.file
    if (operation === undefined) throw new Error('no operation')
    return operation
  }
}

/** A sheet as a list holds it. */
export function knownSheet({ file, story }: Arrivals): KnownSheet {
  return {
    stream: story.stream,
    met: file.groupIntake && countMet(file.groupIntake),
  }
}
