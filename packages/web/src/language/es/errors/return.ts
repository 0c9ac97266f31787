/** The sentences of refusals about a voluntary return. */
export const returnErrors = {
  'errors.return-risk-assessed': 'Falta una evaluación de riesgo que valga para ese día.',
  'errors.return-risk-assessed.todo':
    'Evalúe otra vez, o elija un día más cercano. «No se sabe» no es «no hay peligro».',
  'errors.return-risk-validity-not-set': 'Nadie ha fijado cuánto vale una evaluación de riesgo.',
  'errors.return-risk-validity-not-set.todo': 'Pida a la coordinación que lo fije.',
  'errors.return-danger-found': 'Hay peligro para ella o su familia: no se puede fijar el viaje.',
  'errors.return-danger-found.todo':
    'Busque con ella otra salida. Solo otra evaluación, que conozca esta, puede cambiarlo.',
  'errors.return-fit-to-travel': 'Falta que salud diga que puede viajar.',
  'errors.return-fit-to-travel.todo': 'Pida que la vean y anote lo que digan.',
  'errors.return-declaration-signed': 'Falta su declaración firmada, libre y sin presión.',
  'errors.return-declaration-signed.todo':
    'Imprima la hoja, léala en su idioma y anote cómo firmó. De palabra no basta.',
  'errors.return-not-voluntary': 'No lo decidió libremente: no es un retorno voluntario.',
  'errors.return-not-voluntary.todo': 'Hable con ella a solas, otro día. Nadie viaja por presión.',
  'errors.return-reception-confirmed': 'Falta confirmar quién la recibe.',
  'errors.return-reception-confirmed.todo':
    'Llame a quien la espera. Si es niña, niño o adolescente, verifique también quién le cuidará.',
  'errors.return-consular-rule': 'Falta decir si interviene su consulado.',
  'errors.return-consular-rule.todo': 'Anótelo en «Documentos y consulado».',
  'errors.return-escort-specialised': 'Falta quien le acompañe, especializado en infancia.',
  'errors.return-escort-specialised.todo': 'Anote quién va con ella o él en todo el camino.',
  'errors.return-has-begun': 'El viaje ya empezó.',
  'errors.return-has-begun.todo': 'Anote los tramos, o que quiere detenerlo.',
} as const
