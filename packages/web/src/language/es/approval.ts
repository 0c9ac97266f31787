/** A second look by a colleague, before a case is closed or more is paid than usual. */
export const approval = {
  'approval.title': 'Visto bueno',
  'approval.intro': 'Ninguna ayuda ni protección espera un visto bueno.',
  'approval.ask': 'Pedir visto bueno',
  'approval.ask.intro':
    'Otra persona lo mira antes de decidir. Lo urgente se hace y se anota, sin esperar.',
  'approval.answer': 'Responder el visto bueno',
  'approval.answer.intro':
    'Responde alguien distinto de quien lo pidió. Si en su casa son muy pocas personas, diga cuándo se revisará, en 72 horas o menos.',
  'approval.waiting': 'Espera a otra persona',
  'approval.approved': 'Con visto bueno',
  'approval.changes-wanted': 'Se piden cambios',
  'approval.not-approved': 'Sin visto bueno',
  'approval.asked-of': 'se pidió a {who}',
  'approval.answered-by': 'respondió {who}',
  'approval.story.asked': 'Se pidió un visto bueno',
  'approval.story.answered': 'Respuesta a un visto bueno',
} as const
