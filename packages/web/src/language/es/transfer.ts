/** Her case passes to a colleague who accepts it. */
export const transfer = {
  'transfer.offer': 'Ofrecer el caso a un colega',
  'transfer.offer.intro':
    'Usted sigue siendo responsable hasta que la otra persona acepte. A otra organización se pasa con una canalización.',
  'transfer.answer': 'Responder el traspaso',
  'transfer.answer.intro':
    'Con su sí, usted queda responsable desde ese momento. Quien lo ofreció puede retirarlo con un no.',
  'transfer.waiting': 'Se ofreció este caso a {who}',
  'transfer.came-back': '{who} no puede llevar este caso',
  'transfer.still-yours': 'Hasta que alguien acepte, sigue quien lo llevaba.',
  'transfer.offer-another': 'Ofrecerlo a otra persona',
  'transfer.somebody': 'otra persona',
  'transfer.story.offered': 'Se ofreció el caso a un colega',
  'transfer.story.answered': 'Respuesta a un traspaso',
} as const
