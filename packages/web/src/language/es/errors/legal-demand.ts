/** The sentences of refusals about legal demands. */
export const legalDemandErrors = {
  'errors.demand-without-paper': 'Sin un papel con número no se entrega nada.',
  'errors.demand-without-paper.todo':
    'Pida el papel y anote su número en «Lo que piden», o conteste que no.',
  'errors.beyond-demand': 'Se entregaría más de lo que piden.',
  'errors.beyond-demand.todo': 'Quite esa parte, o corrija en «Lo que piden» qué partes abarca.',
  'errors.demand-not-decided': 'Todavía no se decidió entregar nada.',
  'errors.demand-not-decided.todo':
    'Anote primero qué se contesta y con qué asesoría. Si ya salió algo, elija «Se lo llevaron» o «Alguien lo entregó».',
  'errors.beyond-answer': 'Eso no está en lo que se decidió entregar.',
  'errors.beyond-answer.todo':
    'Entregue solo lo decidido. Si ya salió de más, anótelo aparte como «Alguien lo entregó sin que se decidiera».',
} as const
