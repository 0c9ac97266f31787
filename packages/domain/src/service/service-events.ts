import { momentOfEntry } from '../clock/moment-of.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ServiceStatus } from './service-codes.ts'
import { foldServices } from './services.ts'

const appointmentOver: readonly ServiceStatus[] = ['in-progress', 'completed', 'declined-by-person']

/** Asked for; over once somebody began with it or she no longer wants it. That there is none to be had ends no clock. */
export function serviceEvents(history: CausalHistory): readonly StartedEvent[] {
  return foldServices(history).flatMap(({ service, status, records }) => {
    const asked = records.find(({ fields }) => fields['status'] === 'requested')
    if (service !== 'medical' || asked === undefined) return []
    const isOver = status.value !== undefined && appointmentOver.includes(status.value)
    const over = isOver
      ? status.current.toSorted((a, b) => a.recordedAt - b.recordedAt)[0]
      : undefined
    return [
      {
        event: 'medical-appointment-requested',
        ...momentOfEntry(asked.entry),
        entry: asked.entry.hash,
        ids: records.map(({ entry }) => entry.id),
        ...(over ? { over: { entry: over.entry, at: over.recordedAt } } : {}),
      },
    ]
  })
}
