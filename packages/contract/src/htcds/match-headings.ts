import { coreFields, htcdsFields } from './htcds-fields.ts'
import type { FieldName } from './htcds-fields.ts'
import { isSecondSurnameHeading } from './second-surname.ts'
import { fileRefused } from './spreadsheet/file-refusal.ts'
import type { FileRefusal } from './spreadsheet/file-refusal.ts'
import { columnLetters } from './spreadsheet/sheet-row.ts'
import type { Section } from './standard/field-definition.ts'
import { comparable } from './values/choice-text.ts'

export interface Column {
  readonly index: number
  readonly letters: string
  /** As written. Show it to the person at the screen; it goes into no report, log or message. */
  readonly heading: string
  /** Name under which the row keeps the cell: the standard's field name, or else the heading as written. */
  readonly key: string
  readonly field?: FieldName
  /** No field of the standard, but this product knows it (second-surname.ts). */
  readonly isExtension?: true
  /** For a heading that is no field but looks like one. */
  readonly resembles?: FieldName
}

/** With fewer different known headings, and these less than half of all, it is somebody else's table. */
const enoughKnown = 3

/** Finds the field of each heading: by standard name, XLSForm name, or a label that only one field carries. */
export function matchHeadings(cells: readonly string[]): readonly Column[] {
  return cells.map((cell, index) => {
    const heading = cell.trim()
    const letters = columnLetters(index)
    const field = fieldOfHeading(heading)
    const resembles = field ? undefined : resembling(heading)
    return {
      index,
      letters,
      heading: cell,
      key: field ?? (heading === '' ? `column-${letters}` : heading),
      ...(field ? { field } : {}),
      ...(isSecondSurnameHeading(heading) ? { isExtension: true as const } : {}),
      ...(resembles ? { resembles } : {}),
    }
  })
}

export function knownHeadings(columns: readonly Column[]): number {
  return new Set(columns.flatMap(({ field }) => field ?? [])).size
}

/** Can these be the headings of a filled HTCDS sheet? A narrow table only where it begins. */
export function isHeadingRow(columns: readonly Column[], isFirst: boolean): boolean {
  const known = knownHeadings(columns)
  const written = columns.filter((column) => column.heading.trim() !== '').length
  return known >= enoughKnown || (isFirst && known >= 1 && known * 2 >= written)
}

/** A heading that stands twice is refused, since either column could be meant. */
export function findDoubleHeading(columns: readonly Column[]): FileRefusal | undefined {
  const seen = new Map<string, Column>()
  for (const column of columns) {
    const first = seen.get(column.key)
    if (first)
      return fileRefused('heading-duplicate', {
        columns: [first.letters, column.letters],
        ...(column.field === undefined ? {} : { field: column.field }),
      })
    seen.set(column.key, column)
  }
  return undefined
}

export function headingsNotRecognised(): FileRefusal {
  return fileRefused('headings-not-recognised', { expected: coreFields })
}

/** Their English labels are "Phone", "City", "Date", "Description": in any other table these mean something else. */
const tooGeneral = new Set<Section>(['Organization', 'Historic Trafficking Events'])

/** What registers in Mexico and its neighbours are headed with. The second surname: second-surname.ts. */
const usualHeadings: Readonly<Record<string, FieldName>> = {
  nombres: 'prs_FirstName',
  'nombre(s)': 'prs_FirstName',
  apellido: 'prs_SecondName',
  'primer apellido': 'prs_SecondName',
  'apellido paterno': 'prs_SecondName',
  'first surname': 'prs_SecondName',
}

const fieldByHeading = headingIndex()

function headingIndex(): ReadonlyMap<string, FieldName> {
  const index = new Map<string, FieldName>()
  const labelled = new Map<string, FieldName[]>()
  const general = new Set<string>()
  for (const { field, section, aliases, label, labelEs } of htcdsFields) {
    for (const name of [field, ...(aliases ?? [])]) index.set(comparable(name), field)
    if (tooGeneral.has(section)) general.add(comparable(label))
    for (const written of new Set([comparable(label), comparable(labelEs)]))
      labelled.set(written, [...(labelled.get(written) ?? []), field])
  }
  for (const [written, field] of Object.entries(usualHeadings)) index.set(written, field)
  // Some fields share a label: it names none of them.
  for (const [written, fields] of labelled) {
    const [only, ...others] = fields
    if (only === undefined || others.length > 0 || general.has(written)) continue
    if (!index.has(written)) index.set(written, only)
  }
  return index
}

/** Kobo writes the group before the name with a slash, ODK Central with a hyphen: "person/prs_First_Name". */
const grouped = /^.*[/-]([a-z]{3}_\w+)$/i

function fieldOfHeading(heading: string): FieldName | undefined {
  return (
    fieldByHeading.get(comparable(heading)) ??
    fieldByHeading.get(comparable(grouped.exec(heading)?.[1] ?? ''))
  )
}

function resembling(heading: string): FieldName | undefined {
  const written = comparable(heading).replace(/[^a-z]/g, '')
  if (written.length < 6 || written.length > 60) return undefined
  return htcdsFields.find(({ field }) => {
    const name = comparable(field).replace(/[^a-z]/g, '')
    return name === written || differsByOne(name, written)
  })?.field
}

/** One letter too many, too few, or wrong. */
function differsByOne(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (longer.length - shorter.length > 1) return false
  let start = 0
  while (start < shorter.length && shorter[start] === longer[start]) start += 1
  const rest = longer.length === shorter.length ? start + 1 : start
  return shorter.slice(rest) === longer.slice(start + 1)
}
