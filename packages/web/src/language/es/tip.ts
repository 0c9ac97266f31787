/** Calls and word of something, without a person and without a case. */
export const tip = {
  'tip.title': 'Llamadas y avisos',
  'tip.intro':
    'Lo que alguien avisó y todavía no es un caso: una llamada, un mensaje, una casa. Se queda en «Hoy» hasta que se sabe en qué terminó.',
  'tip.page': 'Aviso',
  'tip.take': 'Anotar un aviso',
  'tip.take.intro':
    'Basta con el lugar o con una frase. No pida el nombre de quien llama: puede ponerla en peligro.',
  'tip.behind': 'Quién puede estar detrás y cómo devolver la llamada',
  'tip.behind.intro':
    'Solo si lo dijeron. No lo busque ni lo compruebe: eso le toca a la autoridad.',
  'tip.none': 'No hay avisos',
  'tip.none.explained': 'Cuando alguien llame o escriba sobre otra persona, anótelo aquí.',
  'tip.open': 'Por atender',
  'tip.open.none': 'Nada por atender.',
  'tip.ended': 'Terminados',
  'tip.taken': 'Lo anotó {who} · {when}',
  'tip.untitled': 'Aviso del {when}',
  'tip.answer': 'Decir en qué terminó',
  'tip.answer.again': 'Corregir o completar en qué terminó',
  'tip.answer.intro': 'Si se entregó a una autoridad, queda abierto hasta que llegue su acuse.',
  'tip.came-to': 'En qué terminó',
  'tip.receipt-missing': 'Falta el acuse',
  'tip.two-answers': 'Dos personas respondieron a la vez',
  'tip.to-case': 'Ver a la persona que se registró',
  'tip.no-call-back': 'No devolver la llamada',
  'tip.who-registers': 'Persona que se registra',
  'tip.who-registers.intro': 'Nada de esto es obligatorio. Lo demás se pregunta en su expediente.',
  'tip.erase': 'Borrar este aviso',
  'tip.erase.explained':
    'Lo que se anotó se borra en todos los dispositivos. Bórrelo cuando la autoridad ya tenga los datos de quien puede estar detrás.',
  'tip.erase.done': 'Se borró.',
} as const
