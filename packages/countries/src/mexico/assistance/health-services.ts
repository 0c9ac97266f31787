import { entriesFrom } from '../../shape/code-entry.ts'
import type { ServiceEntry } from '../../shape/service.ts'

const kindsOf = { source: 'Cobijo’s own choice, domain §4.1', evidence: 'design' } as const

/** Body and mind, bed, food. */
export const healthServices: readonly ServiceEntry[] = [
  {
    code: 'medical',
    nationalCode: 'MED',
    labels: { es: 'Atención médica', en: 'Medical care' },
    source: 'LGT art. 62; LGV arts. 29, 30, 34, 35',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['emergency', 'Urgencia', 'Emergency'],
      ['general', 'General', 'General'],
      ['specialist', 'Especialista', 'Specialist'],
      ['gynaecology', 'Ginecológica u obstétrica', 'Gynaecology or obstetrics'],
      [
        'sexually-transmitted',
        'ITS y VIH, voluntaria y con consejería',
        'STI and HIV, voluntary, with counselling',
      ],
      ['dental', 'Odontológica', 'Dental'],
      ['addiction', 'Adicciones', 'Addiction'],
      ['disability', 'Discapacidad', 'Disability'],
      ['forensic', 'Forense, solo si ella consiente', 'Forensic, only if she consents'],
    ]),
  },
  {
    code: 'psychological',
    nationalCode: 'PSI',
    labels: { es: 'Atención psicológica', en: 'Psychological support' },
    source: 'LGT arts. 62, 90-II',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['first-aid', 'Primeros auxilios psicológicos', 'Psychological first aid'],
      ['crisis', 'Intervención en crisis', 'Crisis intervention'],
      ['individual', 'Individual', 'Individual'],
      ['group', 'Grupal', 'Group'],
      ['family', 'Familiar', 'Family'],
      ['psychiatric', 'Psiquiatría', 'Psychiatry'],
    ]),
  },
  {
    code: 'shelter',
    nationalCode: 'ALB',
    labels: { es: 'Alojamiento', en: 'Accommodation' },
    source: 'LGT arts. 62, 90; LGV art. 38',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['emergency', 'De emergencia', 'Emergency'],
      ['specialised', 'Refugio especializado', 'Specialised shelter'],
      ['half-way', 'Casa de medio camino', 'Half-way house'],
      ['independent', 'Vivienda independiente', 'Independent housing'],
      ['child-centre', 'Centro de asistencia social', 'Children’s care centre'],
      ['foster-family', 'Acogimiento familiar', 'Foster family'],
      ['hotel', 'Hotel', 'Hotel'],
    ]),
  },
  {
    code: 'food',
    nationalCode: 'ALI',
    labels: { es: 'Alimentación', en: 'Food' },
    source: 'LGV art. 38',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['meals', 'Comidas', 'Meals'],
      ['vouchers', 'Vales', 'Vouchers'],
      ['special-diet', 'Dieta especial', 'Special diet'],
    ]),
  },
  {
    code: 'basic-items',
    nationalCode: 'NFI',
    labels: { es: 'Artículos básicos', en: 'Basic items' },
    source: 'LGT art. 82-III; LM art. 109-VIII',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['hygiene', 'Higiene', 'Hygiene'],
      ['clothing', 'Ropa', 'Clothing'],
      ['telephone-credit', 'Saldo telefónico', 'Telephone credit'],
    ]),
  },
]
