/** Voluntary return: what must hold before, the journey, the paper that she signs. */
export const returnWords = {
  'return.part': 'Retorno',
  'return.title': 'Retorno voluntario',
  'return.intro':
    'Solo si ella quiere. Puede cambiar de opinión hasta que sube, y no pierde nada por eso.',
  'return.standing.none': 'No hay retorno',
  'return.standing.preparing': 'Preparándose',
  'return.standing.booked': 'Con fecha',
  'return.standing.called-off': 'Cancelado',
  'return.standing.travelling': 'En camino',
  'return.standing.arrived': 'Llegó',
  'return.standing.turned-back': 'No la dejaron entrar',
  'return.turned-back.todo':
    'La persona sigue aquí: reciba otra vez su palabra, su salud y quién la espera antes de otro viaje.',
  'return.before': 'Antes de fijar el viaje',
  'return.add-step': 'Anotar un paso',
  'return.add-leg': 'Anotar un tramo',
  'return.call-off': 'Ya no quiere viajar',
  'return.stop': 'Quiere detener el viaje',
  'return.call-off.explained':
    'Un toque basta; no se pide la razón. Sus servicios, su plan y su lugar siguen igual.',
  'return.wants-to-stop': 'Quiere detener el viaje',
  'return.wants-to-stop.todo': 'Ya había salido. Llame ahora a quien la acompaña.',
  'return.step': '¿Qué paso?',
  'return.wish': 'Lo que ella quiere',
  'return.wish.intro':
    'En su idioma, a solas y sin prisa. Diga también qué hay si se queda: nadie tiene que volver.',
  'return.risk': 'Evaluación de riesgo',
  'return.risk.intro':
    'De donde viene, en el camino y donde llega. Si hay peligro para ella o su familia, no se viaja.',
  'return.fit': 'Puede viajar, según salud',
  'return.declaration': 'Declaración voluntaria firmada',
  'return.declaration.intro': 'Se lee en voz alta en su idioma. Vale hasta que ella diga que no.',
  'return.documents': 'Documentos y consulado',
  'return.documents.intro':
    'Si su consulado interviene, vale la misma regla que para cualquier contacto con él.',
  'return.preparation': 'Lo que se prepara allá',
  'return.preparation.intro':
    'Dónde vivirá, de qué, salud, escuela, y con qué organización se acordó.',
  'return.reception': 'Alguien la recibe',
  'return.escort': 'Quién la acompaña',
  'return.rung.asylum': 'Nada pendiente sobre protección internacional',
  'return.rung.consulate': 'Si interviene su consulado',
  'return.rung.consulate-released': 'Contacto con su consulado, liberado por dos personas',
  'return.rung.best-interests': 'Determinación del interés superior',
  'return.booking': 'Fijar el viaje',
  'return.booking.intro':
    'Se vuelve a comprobar todo para el día del viaje. La ruta solo la lee quien sabe dónde está.',
  'return.booking.change': 'Cambiar la fecha',
  'return.booked': 'El viaje',
  'return.legs': 'Tramos',
  'return.leg': 'Qué pasó en el camino',
  'return.leg.intro': 'Un tramo a la vez, como fue. Lo que falta puede llegar después.',
  'return.leg.with': 'Con: {who}',
  'return.leg.to': 'Entrega a: {who}',
  'return.leg.not-well': 'No está bien',
  'return.story.step': 'Paso hacia el retorno',
  'return.story.booked': 'Se fijó el viaje',
  'return.story.called-off': 'Ya no quiere viajar',
  'return.story.leg': 'Tramo del viaje',
  'return.paper': 'Hoja para firmar',
  'return.paper.will':
    'Quiero volver al lugar que yo elegí. Nadie me obligó, nadie me ofreció algo a cambio y nadie me quita nada si me quedo.',
  'return.paper.told':
    'Me explicaron en mi idioma qué puedo hacer si me quedo, qué riesgos hay en el camino y al llegar, y a quién llamar. Pude preguntar y pensarlo.',
  'return.paper.family': 'Me preguntaron si hay peligro para mí o para mi familia.',
  'return.paper.revocable':
    'Puedo cambiar de opinión en cualquier momento antes de salir, sin decir por qué y sin perder ninguna ayuda.',
  'return.paper.person': 'Firma o huella',
  'return.paper.representative': 'Representante',
  'return.paper.interpreter': 'Intérprete (clave)',
  'return.paper.witness': 'Testigo (clave)',
} as const
