/** The sentences of refusals about a second look. */
export const approvalErrors = {
  'errors.approval-waits-already': 'Ya hay un visto bueno pedido de lo mismo.',
  'errors.approval-waits-already.todo': 'Espere la respuesta, o respóndalo usted retirándolo.',
  'errors.approval-not-waiting': 'Ese visto bueno ya no espera respuesta.',
  'errors.approval-not-waiting.todo': 'Vuelva al expediente y mire cómo quedó.',
  'errors.approval-reason-missing': 'Falta por qué.',
  'errors.approval-reason-missing.todo': 'Escríbalo en una línea: quien lo pidió lo necesita.',
  'errors.plan-not-here': 'Todavía no hay plan que mirar.',
  'errors.plan-not-here.todo': 'Acuérdelo primero con ella.',
  'errors.closure-not-approved': 'Falta que otra persona dé el visto bueno al cierre.',
  'errors.closure-not-approved.todo':
    'Pídalo en «Plan», «Visto bueno». Mientras tanto, la ayuda sigue igual.',
} as const
