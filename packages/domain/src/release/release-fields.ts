import { requiredIn } from '../journal/entry-type.ts'
import { calendarDate, flag, text, whole } from '../journal/value-kind.ts'

/** What is said of one version of figures, both when it is proposed and when it is approved. */
export const releaseFields = {
  titleEs: requiredIn('oversight', text(300)),
  titleEn: requiredIn('oversight', text(300)),
  edition: requiredIn('oversight', whole(1, 10_000)),
  cutOff: requiredIn('oversight', calendarDate),
  /** Smallest count shown. */
  threshold: requiredIn('oversight', whole(1, 1000)),
  disclosureChecked: requiredIn('oversight', flag),
} as const
