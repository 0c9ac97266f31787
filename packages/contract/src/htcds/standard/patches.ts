/*
 * Where Cobijo's reading of HTCDS 2.0 departs from the field sheet, why, and what it means for a file. Everything else is
 * the standard to the letter; the tests compare both.
 */
export interface Patch {
  readonly fields: readonly string[]
  readonly what: string
  readonly source: string
}

export const patches = {
  'restricts-movement': {
    fields: ['vic_MethodsOfControl'],
    what: 'The value RestrictsMovement is accepted and written.',
    source:
      'Field Definitions.md defines MethodsOfControlRestrictsMovement; the field sheet leaves it out.',
  },
  'definition-spellings': {
    fields: ['vic_MethodsOfControl'],
    what: 'PsychoactiveSubstances and ThreatOfLawEnforcement are read as PsychoactiveSubstance and ThreatsLawEnforcement. Threats and UsesChildren mean something else than PhysicalThreats and ThreatensChildrenFamily, so they are kept and reported instead.',
    source: 'Field Definitions.md names the methods of control differently from the field sheet.',
  },
  unacquainted: {
    fields: ['vic_RelationshipToTrafficker'],
    what: 'Unacquainted is read as Unaquainted, and the standard\u2019s spelling is written.',
    source: 'The field sheet misspells the value.',
  },
  'xlsform-names': {
    fields: ['prs_FirstName', 'prs_SecondName', 'vic_MethodsOfControl'],
    what: 'prs_First_Name, prs_Second_Name and vic_Methods_of_Control are read as these fields.',
    source: 'htcds_xlsform.xlsx, sheet survey.',
  },
  'xlsform-title-label': {
    fields: ['prs_Title', 'prs_SecondName'],
    what: 'IOM\u2019s form labels prs_Title "Second Name" too: a file headed by its labels is refused for its double heading, since nobody can tell which is which. Export it with names instead.',
    source: 'htcds_xlsform.xlsx, sheet survey.',
  },
  'industry-several': {
    fields: ['vic_ForcedLabourIndustry'],
    what: 'Several industries are accepted.',
    source: 'A Picklist in the field sheet, select_multiple in htcds_xlsform.xlsx.',
  },
  'label-spaces': {
    fields: ['prs_Gender'],
    what: 'Labels are compared without the no-break spaces that end them in the field sheet.',
    source: 'HTCDS_2.0_Field_Standards.csv.',
  },
  'regional-languages': {
    fields: ['prs_PrimaryLanguage', 'prs_SecondaryLanguage'],
    what: 'ISO 639-3 codes of the indigenous languages of Mexico and northern Central America are accepted and written, two-letter codes and common names are read.',
    source:
      'ISO 639-2 cannot tell Mam from K\u2019iche\u2019; the sheet\u2019s note "two-letter country codes optional" was copied from the country field.',
  },
  'country-codes': {
    fields: ['prs_Citizenship'],
    what: 'The sheet holds an instruction where values would stand; ISO 3166-1 alpha-2 is kept, alpha-3 and names are read.',
    source: 'HTCDS_2.0_Field_Standards.csv, htcds_xlsform.xlsx.',
  },
} as const satisfies Record<string, Patch>

export type PatchName = keyof typeof patches
