/** What a column of a file says about a person, as far as linking is concerned. */
export const columnRoles = [
  'given-names',
  'surname',
  'full-name',
  'birth-date',
  'birth-year',
  'birth-month',
  'birth-day',
  'sex',
  'text',
  'number',
  'ignored',
] as const

export type ColumnRole = (typeof columnRoles)[number]

/** Parts of headings, folded, that tell a role; the first that fits decides. PROPOSED, from headings seen in the field. */
const headingRules: readonly (readonly [RegExp, ColumnRole])[] = [
  [/(^|_)(age|edad)($|_)/, 'ignored'],
  [/^(full_?name|nombre_completo|nombre_y_apellidos?|name)$/, 'full-name'],
  [
    /(given|first|fore|christian|middle)_?name|^(primer_|segundo_)?nombres?(_de_pila)?\d?$|^fname|^givenname/,
    'given-names',
  ],
  [
    /surname|(last|family)_?name|apellido|^lname|^(a|ap)_?(paterno|materno)$|paterno$|materno$/,
    'surname',
  ],
  [/^(birth_?(year|yr)|year_of_birth|yob|by|ano_(de_)?nac\w*)$/, 'birth-year'],
  [/^(birth_?month|month_of_birth|mob|bm|mes_(de_)?nac\w*)$/, 'birth-month'],
  [/^(birth_?day|day_of_birth|bd|dia_(de_)?nac\w*)$/, 'birth-day'],
  [
    /birth_?date|date_?of_?birth|^dob$|fecha_?(de_?)?nac|^nacimiento$|^birthdate|^born/,
    'birth-date',
  ],
  [/^(sex|sexo|gender|genero)(_code)?$/, 'sex'],
  [
    /(^|_)(id|ids|identifier|uuid|key|row|index|folio|curp|rfc|ssn|soc_sec\w*|passport|pasaporte|clave|expediente|recid|entity|cluster|truth|true\w*|person_?(id|no|code)?)($|_)/,
    'ignored',
  ],
]

const mostOfACategory = 12
const longestText = 200

/**
 * The roles of columns, by their headings first and by what stands in them where the heading says nothing. Official numbers
 * and other identifiers are left out: linking is about those who have none. `values`: the texts of one column, trimmed.
 */
export function guessRole(heading: string, values: readonly string[]): ColumnRole {
  const present = values.filter((value) => value !== '')
  if (present.length === 0) return 'ignored'
  const different = new Set(present).size
  if (different === 1) return 'ignored'
  const folded = heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .trim()
    .replace(/\((s|es|as)\)/gi, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  const role = headingRules.find(([rule]) => rule.test(folded))?.[1]
  if (role !== undefined) return role
  if (present.some((value) => value.length > longestText)) return 'ignored'
  const numbers = present.filter((value) => /^\d+$/.test(value)).length
  const isDate = (value: string) =>
    /^((18|19|20)\d\d[-/.]?[01]\d[-/.]?[0-3]\d|[0-3]?\d[-/.][0-3]?\d[-/.](18|19|20)\d\d)$/.test(
      value,
    )
  if (present.filter(isDate).length > 0.9 * present.length) return 'birth-date'
  // A different number on every row names the row, not the person.
  if (different === present.length && present.length > 20 && isLikeRowNumbers(present))
    return 'ignored'
  return numbers > 0.9 * present.length && different > mostOfACategory ? 'number' : 'text'
}

function isLikeRowNumbers(values: readonly string[]): boolean {
  const stems = new Set(values.map((value) => value.replace(/\d+/g, '#')))
  return stems.size <= Math.max(3, values.length / 50)
}
