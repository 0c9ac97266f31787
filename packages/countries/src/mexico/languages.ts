import type { CodeEntry } from '../country-pack.ts'

/**
 * Languages that people speak who are met in Mexico on the way from Central America and beyond, the Mayan ones of both sides of
 * the border among them. ISO 639-3, because an interpreter of "Maya" helps nobody who speaks Mam; the right to one's own
 * language and variant is LGT art. 62-II. Names: Catálogo de las Lenguas Indígenas Nacionales (INALI) and Academia de Lenguas Mayas
 * de Guatemala, spelling to be confirmed.
 */
export const languages: readonly CodeEntry[] = (
  [
    ['spa', 'Español', 'Spanish'],
    ['mam', 'Mam', 'Mam'],
    ['quc', 'K’iche’', 'K’iche’'],
    ['kek', 'Q’eqchi’', 'Q’eqchi’'],
    ['cak', 'Kaqchikel', 'Kaqchikel'],
    ['kjb', 'Q’anjob’al', 'Q’anjob’al'],
    ['cac', 'Chuj', 'Chuj'],
    ['ixl', 'Ixil', 'Ixil'],
    ['jac', 'Popti’ (jakalteko)', 'Popti’ (Jakaltek)'],
    ['knj', 'Akateko', 'Akatek'],
    ['agu', 'Awakateko', 'Awakatek'],
    ['acr', 'Achi', 'Achi'],
    ['tzj', 'Tz’utujil', 'Tz’utujil'],
    ['poh', 'Poqomchi’', 'Poqomchi’'],
    ['poc', 'Poqomam', 'Poqomam'],
    ['usp', 'Uspanteko', 'Uspantek'],
    ['caa', 'Ch’orti’', 'Ch’orti’'],
    ['itz', 'Itza’', 'Itza’'],
    ['mop', 'Mopan', 'Mopan'],
    ['mhc', 'Mochó (motozintleco)', 'Mocho (Motozintleco)'],
    ['tzo', 'Tsotsil', 'Tsotsil'],
    ['tzh', 'Tseltal', 'Tseltal'],
    ['ctu', 'Ch’ol', 'Ch’ol'],
    ['toj', 'Tojolabal', 'Tojolabal'],
    ['lac', 'Lacandón', 'Lacandon'],
    ['chf', 'Chontal de Tabasco', 'Tabasco Chontal'],
    ['yua', 'Maya yucateco', 'Yucatec Maya'],
    ['hus', 'Huasteco (tének)', 'Huastec (Teenek)'],
    ['zoc', 'Zoque', 'Zoque'],
    ['nah', 'Náhuatl', 'Nahuatl'],
    ['zap', 'Zapoteco', 'Zapotec'],
    ['cab', 'Garífuna', 'Garifuna'],
    ['miq', 'Miskito', 'Miskito'],
    ['hat', 'Criollo haitiano', 'Haitian Creole'],
    ['fra', 'Francés', 'French'],
    ['eng', 'Inglés', 'English'],
    ['por', 'Portugués', 'Portuguese'],
    ['ara', 'Árabe', 'Arabic'],
    ['zho', 'Chino', 'Chinese'],
    ['rus', 'Ruso', 'Russian'],
    ['mfs', 'Lengua de señas mexicana', 'Mexican Sign Language'],
  ] as const
).map(([code, es, en]) => ({
  code,
  labels: { es, en },
  source: 'ISO 639-3; LGT art. 62-II',
  verified: false,
}))
