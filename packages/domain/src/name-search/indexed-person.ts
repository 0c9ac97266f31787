/** What is known of a person's name; any part may be missing, "" counts as missing. */
export type PersonNames = {
  readonly givenNames?: string
  readonly firstSurname?: string
  readonly secondSurname?: string
  /** What she is also called: names at home, in another language, in other papers, other spellings. */
  readonly otherNames?: readonly string[]
  /** A code that people read aloud, a wristband's or a file's. */
  readonly code?: string
}

/** A person as the name index knows her: an id of the caller's choosing (a case id) and her names. */
export type IndexedPerson = { readonly id: string; readonly names: PersonNames }

export const nameParts = [
  'given-names',
  'first-surname',
  'second-surname',
  'other-names',
  'code',
] as const

export type NamePart = (typeof nameParts)[number]

/** The other names as a set in one order, whatever order they were typed in. */
export function otherNamesOf(names: PersonNames): string[] {
  return [...new Set(names.otherNames)].filter((name) => name !== '').sort()
}

/** The texts of a name, each with its part, in the order of `nameParts`. */
export function* textsOf(names: PersonNames): Generator<readonly [NamePart, string]> {
  yield ['given-names', names.givenNames ?? '']
  yield ['first-surname', names.firstSurname ?? '']
  yield ['second-surname', names.secondSurname ?? '']
  for (const other of otherNamesOf(names)) yield ['other-names', other]
  yield ['code', names.code ?? '']
}
