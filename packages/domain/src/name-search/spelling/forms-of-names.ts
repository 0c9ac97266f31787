/**
 * Names that one person may go by in two languages, or at home and on paper, folded, one group a line.
 *
 * PROPOSED, unverified. The two Mayan pairs are those of statistics.md §2.5, which gives no source; no published benchmark
 * exists. They, and any that are added, have to be checked with speakers (a place to begin: *Nombres y Apellidos Maya
 * K'iche'*, Academia de Lenguas Mayas de Guatemala, 2003). The Spanish home names are general knowledge.
 */
const groupsOfForms: readonly (readonly string[])[] = [
  ['juan', 'xwan'],
  ['miguel', 'mekel'],
  ['jose', 'pepe', 'chepe'],
  ['francisco', 'pancho', 'paco'],
  ['francisca', 'pancha', 'paca'],
  ['guadalupe', 'lupe', 'lupita'],
  ['jesus', 'chuy'],
  ['ignacio', 'nacho'],
  ['guillermo', 'memo'],
  ['antonio', 'tono'],
  ['eduardo', 'lalo'],
  ['dolores', 'lola'],
  ['concepcion', 'concha', 'conchita'],
  ['rosario', 'chayo'],
  ['isabel', 'chabela'],
  ['enrique', 'quique'],
  ['rafael', 'rafa'],
  ['manuel', 'manolo'],
  ['luis', 'lucho', 'guicho'],
  ['consuelo', 'chelo'],
]

const formsByName = new Map<string, string[]>()
for (const group of groupsOfForms) {
  for (const name of group) {
    const others = group.filter((other) => other !== name)
    formsByName.set(name, [...(formsByName.get(name) ?? []), ...others])
  }
}

/** The other forms of a folded name, none if the table does not know it. */
export function otherFormsOf(letters: string): readonly string[] {
  return formsByName.get(letters) ?? []
}
