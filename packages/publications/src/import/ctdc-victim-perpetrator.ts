import type { Bilingual } from '../language/bilingual.ts'
import type { FigureColumn, FigureSchema, FigureValue } from './figure-schema.ts'

const regions: readonly FigureValue[] = [
  { key: 'Africa', label: { es: 'África', en: 'Africa' } },
  { key: 'Americas/Oceania', label: { es: 'América y Oceanía', en: 'Americas and Oceania' } },
  { key: 'Asia', label: { es: 'Asia', en: 'Asia' } },
  { key: 'Europe', label: { es: 'Europa', en: 'Europe' } },
]

const genders: readonly FigureValue[] = [
  { key: 'Female', label: { es: 'Mujer', en: 'Female' } },
  { key: 'Male', label: { es: 'Hombre', en: 'Male' } },
]

/** A column that says yes with a 1 and leaves the cell empty otherwise: empty is no "no". */
function flag(name: string, label: Bilingual): FigureColumn {
  return {
    name,
    label,
    values: [{ key: '1', label: { es: 'Sí', en: 'Yes' } }],
    missingLabel: { es: 'Sin mención', en: 'Not mentioned' },
  }
}

/** Values whose label in both languages is the key with a proper dash: bands of years and of age. */
function bands(...keys: readonly string[]): readonly FigureValue[] {
  return keys.map((key) => {
    const label = key.replace(/-+/, '–')
    return { key, label: { es: label, en: label } }
  })
}

/**
 * The Global Victim–Perpetrator Synthetic Dataset of the Counter-Trafficking Data Collaborative, as
 * IOM's dictionary of 1 December 2022 describes it: 16 columns, an empty cell is a missing value,
 * several values in one cell are joined by `;`. One row is a synthetic record: artificial, made so
 * that counts resemble those of the real records. It is neither a person nor a case.
 */
export const ctdcVictimPerpetrator: FigureSchema = {
  id: 'ctdc-victim-perpetrator-synthetic',
  unit: 'records',
  columns: [
    {
      name: 'yearRegister',
      label: { es: 'Año de registro', en: 'Year of registration' },
      values: bands('2005-2013', '2014-2018', '2019', '2020', '2021-2022'),
    },
    {
      name: 'gender',
      label: { es: 'Sexo de la víctima', en: 'Gender of the victim' },
      values: genders,
    },
    {
      name: 'majorityStatus',
      label: { es: 'Edad de la víctima', en: 'Age of the victim' },
      values: [
        { key: 'Adult', label: { es: 'Persona adulta', en: 'Adult' } },
        { key: 'Minor', label: { es: 'Niña, niño o adolescente', en: 'Child' } },
      ],
    },
    flag('isForcedLabour', { es: 'Trabajo forzado', en: 'Forced labour' }),
    flag('isSexualExploit', { es: 'Explotación sexual', en: 'Sexual exploitation' }),
    {
      name: 'UN_COO_Region',
      label: { es: 'Región de nacionalidad de la víctima', en: 'Victim’s region of citizenship' },
      values: regions,
    },
    {
      name: 'UN_COE_Region',
      label: { es: 'Región de explotación', en: 'Region of exploitation' },
      values: regions,
    },
    flag('IP_Exploiter', { es: 'Explotó a la víctima', en: 'Exploited the victim' }),
    {
      name: 'IP_Gender',
      label: { es: 'Sexo de quien cometió el delito', en: 'Gender of the perpetrator' },
      values: genders,
      separator: ';',
    },
    {
      name: 'IP_ageBroad',
      label: { es: 'Edad de quien cometió el delito', en: 'Age of the perpetrator' },
      values: bands('0--29', '30--38', '39--47', '48+'),
      separator: ';',
    },
    {
      name: 'IP_citizen_UNRegion',
      label: {
        es: 'Región de nacionalidad de quien cometió el delito',
        en: 'Perpetrator’s region of citizenship',
      },
      values: regions,
      separator: ';',
      hasProperNames: true,
    },
    {
      name: 'IP_Relation',
      label: { es: 'Relación con la víctima', en: 'Relationship with the victim' },
      values: [
        {
          key: 'FamilyIntimatePartner',
          label: { es: 'Familia o pareja', en: 'Family or intimate partner' },
        },
        {
          key: 'FriendAcquaintance',
          label: { es: 'Amistad o persona conocida', en: 'Friend or acquaintance' },
        },
        {
          key: 'StrangerUnknownOther',
          label: { es: 'Persona extraña, otra o sin dato', en: 'Stranger, other or unknown' },
        },
      ],
      separator: ';',
    },
    {
      name: 'IP_PayMoney',
      label: {
        es: 'La víctima pagó a quien cometió el delito',
        en: 'The victim paid the perpetrator',
      },
      values: [
        { key: 'No', label: { es: 'No', en: 'No' } },
        { key: 'Yes', label: { es: 'Sí', en: 'Yes' } },
      ],
      separator: ';',
    },
    flag('IP_RecruiterBroker', { es: 'Reclutó o fue intermediaria', en: 'Recruiter or broker' }),
    flag('IP_TransactionProcess', {
      es: 'Trasladó, entregó, acogió, vendió, compró o recibió',
      en: 'Transported, transferred, harboured, sold, bought or received',
    }),
    flag('IP_ControlAbuseKidnap', {
      es: 'Controló, agredió o privó de la libertad',
      en: 'Controlled, abused or kidnapped',
    }),
  ],
}
