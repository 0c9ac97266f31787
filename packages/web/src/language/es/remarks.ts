/** What a saved decision noticed. */
export const remarks = {
  'remarks.age-contradicts-what-was-said':
    'Guardado. La edad y «adulta, niña o niño» no concuerdan: revíselo cuando pueda.',
  'remarks.asked-too-often':
    'Guardado. De esto ya se le preguntó tres veces o más: que no se repita, y valore si le hizo daño.',
  'remarks.exposure-day-missing':
    'Guardado. Diga cuándo fue la última vez: hay tratamientos que solo sirven en las primeras horas.',
  'remarks.interview-motive-missing':
    'Guardado. De esto ya se había hablado y no se dijo por qué se volvió a preguntar.',
  'remarks.case-closed': 'Guardado. El expediente está cerrado: valore si hay que reabrirlo.',
  'remarks.closure-words-to-review':
    'Guardado. El texto del cierre suena a condición: nadie pierde ayuda por no denunciar. Pida a otra persona que lo lea.',
  'remarks.emergency-to-review':
    'Guardado. Otra persona de su organización debe revisar esta emergencia en 72 horas; después el permiso termina.',
  'remarks.service-open': 'Guardado. Quedan servicios en curso en este expediente.',
  'remarks.other': 'Guardado. Hay algo que revisar en este expediente.',
  'remarks.read': 'Entendido',
} as const
