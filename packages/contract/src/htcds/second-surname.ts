import { comparable } from './values/choice-text.ts'

/**
 * HTCDS calls its family name prs_SecondName: it stands for LastName in the Salesforce name that the standard refers to, beside
 * Salutation, FirstName and MiddleName. It has one field for what Mexico and its neighbours write as two surnames. "De la Cruz", "San Juan" and a misplaced
 * second given name all look like two, so a space splits nothing: only a column of its own does.
 */
export const secondSurnameHeading = 'cob_SecondSurname'
const headings = new Set(
  [secondSurnameHeading, 'Segundo apellido', 'Apellido materno', 'Second surname'].map(comparable),
)

export function isSecondSurnameHeading(heading: string): boolean {
  return headings.has(comparable(heading))
}

export function secondSurnameIn(others: Readonly<Record<string, string>>): string | undefined {
  const found = Object.entries(others).find(([heading]) => isSecondSurnameHeading(heading))
  return found?.[1].trim()
}
