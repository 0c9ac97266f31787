import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import {
  calendarDate,
  choice,
  hexadecimal,
  identifier,
  list,
  record,
  text,
  whole,
} from '../../journal/value-kind.ts'
import { statementFacts, statementField } from '../../organisation/statement.ts'
import { countedFrom, countUnits } from './counted-variables.ts'

/** Codes stand in tables and file headings: no separator, no word of a person. */
export const mostCodes = 400

const column = record({
  /** What the column is called in the file. */
  name: text(60),
  from: choice(countedFrom),
  variable: text(60),
  kind: choice(['code', 'codes', 'whole', 'month']),
  /** Of `code` and `codes`: the only ones that leave. */
  codes: list(text(80), mostCodes),
  /** Of `whole`. */
  least: whole(0),
  most: whole(0),
})

/**
 * A statistics office asks for so much about whom it counts and for nothing else (ADR 32). Never changed: another study is opened. What it says is for the
 * devices of the network.
 */
export const studyOpened = defineEntryType({
  type: 'study-opened',
  family: 'organisation',
  version: 1,
  weight: 'decision',
  fields: {
    ...statementField,
    study: requiredIn('directory', identifier),
    titleEs: requiredIn('directory', text(300)),
    titleEn: requiredIn('directory', text(300)),
    purposeEs: requiredIn('directory', text(2000)),
    purposeEn: requiredIn('directory', text(2000)),
    unit: requiredIn('directory', choice(countUnits)),
    columns: requiredIn('directory', list(column, 60)),
    /** First and last day of the period in which what is counted was recorded. */
    periodFrom: requiredIn('directory', calendarDate),
    periodUntil: requiredIn('directory', calendarDate),
    /** What was recorded after this day is left out, also about whom the period holds. */
    cutOff: requiredIn('directory', calendarDate),
    /** The last day on which anybody contributes. */
    sendUntil: requiredIn('directory', calendarDate),
    /** Minutes from midnight UTC to the beginning of a day where the office is: the same days for every device. */
    dayBegins: requiredIn('directory', whole(-840, 840)),
    /** X25519. */
    publicKey: requiredIn('directory', hexadecimal(32)),
    salt: requiredIn('directory', hexadecimal(32)),
    /** Where its impact assessment is to be read (W31). */
    assessment: sealedIn('directory', text(1000)),
  },
  facts: (content) => statementFacts('organisation', 'study-opened', content.statement),
})
