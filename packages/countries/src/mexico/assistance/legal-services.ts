import { entriesFrom } from '../../shape/code-entry.ts'
import type { ServiceEntry } from '../../shape/service.ts'

const kindsOf = { source: 'Cobijo’s own choice, domain §4.1', evidence: 'design' } as const

/** Papers, rights, safety, family. */
export const legalServices: readonly ServiceEntry[] = [
  {
    code: 'documents',
    nationalCode: 'DOC',
    labels: { es: 'Documentación', en: 'Documents' },
    source: 'LGT art. 79; LM art. 52',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['identity', 'Identificación', 'Identity document'],
      ['consular-identity', 'Identificación consular', 'Consular identity document'],
      ['birth-certificate', 'Acta de nacimiento', 'Birth certificate'],
      ['travel-document', 'Pasaporte o salvoconducto', 'Passport or safe-conduct'],
      ['population-code', 'Clave única de registro de población', 'Population registry code'],
      [
        'humanitarian-card',
        'Tarjeta de visitante por razones humanitarias',
        'Humanitarian visitor card',
      ],
      ['asylum-certificate', 'Constancia de trámite de refugio', 'Asylum procedure certificate'],
      ['apostille', 'Apostilla', 'Apostille'],
    ]),
  },
  {
    code: 'legal',
    nationalCode: 'LEG',
    labels: { es: 'Asesoría jurídica', en: 'Legal advice' },
    source: 'LGT arts. 62, 90-I; LGV arts. 42, 43, 172',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['orientation', 'Orientación', 'Orientation'],
      ['victims-counsel', 'Asesor o asesora jurídica de víctimas', 'Victims’ legal counsel'],
      ['migration', 'Migratoria', 'Migration'],
      ['criminal', 'Penal', 'Criminal'],
      ['labour', 'Laboral', 'Labour'],
      ['family', 'Familiar o civil', 'Family or civil'],
      ['reparation', 'Reparación integral', 'Full reparation'],
      ['amparo', 'Amparo', 'Constitutional remedy (amparo)'],
    ]),
  },
  {
    code: 'asylum-access',
    nationalCode: 'REFU',
    labels: {
      es: 'Acceso al procedimiento de refugio',
      en: 'Access to the asylum procedure',
    },
    source: 'LRPCAP arts. 18, 20, 21',
    evidence: 'law',
    kinds: [],
  },
  {
    code: 'safety-measures',
    nationalCode: 'SEG',
    labels: { es: 'Medidas de protección y seguridad', en: 'Protection and safety measures' },
    source: 'LGT art. 83',
    evidence: 'law',
    kinds: [],
  },
  {
    code: 'family-tracing',
    nationalCode: 'BUS',
    labels: {
      es: 'Búsqueda y reunificación familiar',
      en: 'Family tracing and reunification',
    },
    source: 'LGT arts. 72, 88-XI',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['tracing', 'Búsqueda', 'Tracing'],
      ['reunification', 'Reunificación', 'Reunification'],
    ]),
  },
  {
    code: 'interpretation',
    nationalCode: 'IDI',
    labels: { es: 'Interpretación y traducción', en: 'Interpretation and translation' },
    source: 'LGT arts. 62-II, 90-I; LGV art. 7-XXXI',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['in-person', 'Presencial', 'In person'],
      ['by-telephone', 'Por teléfono', 'By telephone'],
      ['written', 'Traducción escrita', 'Written translation'],
    ]),
  },
  {
    code: 'fund',
    nationalCode: 'FON',
    labels: { es: 'Gestión ante el Fondo de Ayuda', en: 'Application to the victims’ fund' },
    source: 'LGV arts. 144-148',
    evidence: 'law',
    kinds: [],
  },
]
