import { importPersonCommand } from '@cobijo/domain/registration/import-person'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { fieldsThatMayTellOfJustice } from '../../htcds/field-compartments.ts'
import type { HtcdsRecord } from '../../htcds/htcds-record.ts'
import { isIdentifierHeading } from '../../htcds/import-key.ts'
import { mapToPerson } from '../../htcds/map-to-person.ts'
import type { MappedPerson, MappingRemark } from '../../htcds/mapped-person.ts'
import { isSecondSurnameHeading } from '../../htcds/second-surname.ts'
import type { ReadingContext } from '../../htcds/values/read-cell-value.ts'
import { textValue } from '../../htcds/values/value-parts.ts'

export const importStandard = 'HTCDS 2.0'

/** One case as the file has it, ready for the command `import-person`. */
export interface PersonToImport {
  readonly input: Readonly<Record<string, unknown>>
  readonly remarks: readonly MappingRemark[]
  /** The file says who decided about her status, which only the legal group may hold: it is not imported. */
  readonly hasPartForLegalGroup: boolean
  /** Cells of texts that may tell that she reported, left in the file. */
  readonly leftOut: number
}

/** Texts in which somebody may have written that she reported: a person looks first (design §2). */
export type TextsThatMayTell = 'import' | 'leave-out'

/** An entry may have 1 MiB sealed; base64 and padding take their part. */
const mostCharacters = 500_000

/** @returns a refusal that names the field where the case cannot hold what the rows say. */
export function personToImport(
  records: readonly [HtcdsRecord, ...HtcdsRecord[]],
  about: {
    readonly stream: StreamId
    readonly content: string
    readonly context: ReadingContext
    readonly texts: TextsThatMayTell
  },
): PersonToImport | Refusal {
  const [first, ...further] = records
  const taken: readonly [HtcdsRecord, ...HtcdsRecord[]] =
    about.texts === 'import'
      ? records
      : [withoutTexts(first), ...further.map((record) => withoutTexts(record))]
  const { person, justice } = mapToPerson(taken, about.context)
  const metOn = firstContact(taken, about.context.today)
  const input = {
    ...inputOf(person),
    case: about.stream,
    content: about.content,
    // No field of the command: what the author says of when it happened.
    ...(metOn === undefined ? {} : { occurredAt: metOn }),
  }
  const refusal = checkInput(input)
  if (refusal) return refusal
  const cellsIn = (some: readonly HtcdsRecord[]): number =>
    some.reduce((sum, { source }) => sum + Object.keys(source).length, 0)
  return {
    input,
    remarks: person.remarks,
    hasPartForLegalGroup: justice !== undefined,
    leftOut: cellsIn(records) - cellsIn(taken),
  }
}

/** The earliest day on which the file says that she was referred to whoever kept it; one that is still to come is no day of hers. */
function firstContact(records: readonly HtcdsRecord[], today: string): string | undefined {
  const days = records.flatMap(({ values }) => textValue(values.cas_IncomingReferralDate) ?? [])
  return days.filter((day) => day <= today.slice(0, day.length)).sort()[0]
}

function withoutTexts(record: HtcdsRecord): HtcdsRecord {
  const mayTell = (key: string): boolean =>
    (fieldsThatMayTellOfJustice as readonly string[]).includes(key) ||
    (Object.hasOwn(record.others, key) && !isSecondSurnameHeading(key) && !isIdentifierHeading(key))
  const kept = <Value>(cells: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(cells).filter(([key]) => !mayTell(key)))
  return {
    ...record,
    values: kept(record.values),
    unmapped: kept(record.unmapped),
    others: kept(record.others),
    source: kept(record.source),
  }
}

function inputOf(person: MappedPerson): Readonly<Record<string, unknown>> {
  const { givenNames, firstSurname, secondSurname, bornOn, gender, citizenships } = person.identity
  const { directory, care, justice: _justice, ...cells } = person.source.rowByCompartment
  const careCells = { ...directory, ...care }
  const said = {
    givenNames,
    firstSurname,
    secondSurname,
    bornOn,
    gender,
    nationalities: citizenships,
    languages: person.languages,
    formsOfExploitation: person.account.formsOfExploitation,
    ageGroup: person.ageGroup,
    urgency: 'ordinary',
    standard: importStandard,
    cells: { ...cells, ...(Object.keys(careCells).length === 0 ? {} : { care: careCells }) },
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

function checkInput(input: Readonly<Record<string, unknown>>): Refusal | undefined {
  for (const [name, { kind }] of Object.entries(importPersonCommand.input)) {
    const value = input[name]
    const code = value === undefined ? undefined : kind.check(value)
    if (code !== undefined) return refused(code, { field: name })
  }
  return JSON.stringify(input).length > mostCharacters ? refused('entry-too-large') : undefined
}
