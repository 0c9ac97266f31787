import type { CodeEntry } from '../country-pack.ts'

/** The heads of help, with the article that owes it and the code that forms in the country use. */
export const services: readonly CodeEntry[] = (
  [
    ['medical', 'MED', 'Atención médica', 'Medical care', 'LGT art. 62; LGV arts. 30, 34'],
    ['psychological', 'PSI', 'Atención psicológica', 'Psychological support', 'LGT art. 62'],
    ['shelter', 'ALB', 'Alojamiento', 'Accommodation', 'LGT arts. 62, 90'],
    ['food', 'ALI', 'Alimentación', 'Food', 'LGT art. 62; LGV art. 8'],
    ['basic-items', 'NFI', 'Artículos básicos', 'Basic items', 'LGV art. 8'],
    ['documents', 'DOC', 'Documentación', 'Documents', 'LGT art. 79; LM art. 52'],
    ['legal', 'LEG', 'Asesoría jurídica', 'Legal advice', 'LGT art. 62; LGV art. 172'],
    [
      'asylum-access',
      'REFU',
      'Acceso al procedimiento de refugio',
      'Access to the asylum procedure',
      'LRPCAP arts. 18, 20, 21',
    ],
    ['education', 'EDU', 'Educación', 'Education', 'LGT art. 82'],
    ['training-and-work', 'VOC', 'Capacitación y empleo', 'Training and work', 'LGT art. 82'],
    [
      'interpretation',
      'IDI',
      'Interpretación y traducción',
      'Interpretation and translation',
      'LGT art. 62; LGV art. 7',
    ],
    [
      'family-tracing',
      'BUS',
      'Búsqueda y reunificación familiar',
      'Family tracing and reunification',
      'LM art. 119',
    ],
    ['transport', 'TRA', 'Transporte y traslado', 'Transport', 'LGV art. 30'],
    [
      'safety-measures',
      'SEG',
      'Medidas de protección y seguridad',
      'Protection and safety measures',
      'LGT art. 83',
    ],
    [
      'voluntary-return',
      'AVR',
      'Retorno voluntario asistido',
      'Assisted voluntary return',
      'LGT arts. 75, 76; LM art. 119',
    ],
    ['reintegration', 'REI', 'Reintegración', 'Reintegration', 'LGT art. 82'],
    ['follow-up', 'SEGU', 'Seguimiento', 'Follow-up', 'LGT art. 4'],
    [
      'fund',
      'FON',
      'Gestión ante el Fondo de Ayuda',
      'Application to the victims’ fund',
      'LGV arts. 100, 148',
    ],
  ] as const
).map(([code, nationalCode, es, en, source]) => ({
  code,
  nationalCode,
  labels: { es, en },
  source,
  verified: false,
}))
