export const officialFigureErrors = {
  'errors.figure-there-already': 'Esa cifra del mismo documento ya está anotada.',
  'errors.figure-there-already.todo':
    'Si es otra, diga en qué: a quiénes cuenta, el periodo o el documento.',
  'errors.figure-part-not-a-number': 'Las partes no son números con + entre ellos.',
  'errors.figure-part-not-a-number.todo': 'Escriba por ejemplo 4,394 + 1,665.',
  'errors.figure-ends-before': 'El periodo termina antes de empezar.',
  'errors.figure-address-wrong': 'No es una dirección de internet.',
  'errors.figure-address-wrong.todo': 'Empieza por https://. Puede quedar en blanco.',
  'errors.figure-year-begins-wrong': 'No es un mes y un día.',
  'errors.figure-year-begins-wrong.todo': 'Escriba por ejemplo 10-01.',
} as const
