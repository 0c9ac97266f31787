/** The sentences of refusals about her consulate and protection as a refugee: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const protectionErrors = {
  'errors.consular-asylum-filed':
    'Hay una solicitud de protección presentada: ninguna autoridad puede avisar a su consulado.',
  'errors.consular-asylum-filed.todo':
    'Solo lo abre su consentimiento expreso por escrito, o dos personas con el papel que la termina.',
  'errors.consular-child-protected':
    'Hay indicios de que esta niña, niño o adolescente necesita protección: no se avisa a su consulado.',
  'errors.consular-child-protected.todo':
    'Avise a la Comisión de refugiados y a la Procuraduría de Protección.',
  'errors.consular-wish-voiced': 'Dijo que tiene miedo de volver: no se avisa a su consulado.',
  'errors.consular-wish-voiced.todo':
    'Aclárelo con ella, en su idioma. Levantarlo pide un papel y una segunda persona.',
  'errors.consular-home-state-feared':
    'Teme a agentes de su propio Estado, o se sospecha de ellos: no se avisa a su consulado.',
  'errors.consular-home-state-feared.todo': 'Hable con quien supervisa.',
  'errors.consular-right-told': 'Todavía no consta que conoce su derecho: no hay contacto.',
  'errors.consular-right-told.todo': 'Explíqueselo en su idioma y anote qué respondió.',
  'errors.consular-asked': 'Todavía no se le preguntó si lo quiere: no hay contacto.',
  'errors.consular-asked.todo': 'Pregúntele sin prisa y anote qué respondió.',
  'errors.consular-not-wanted': 'Ella no quiere contacto con su consulado.',
  'errors.consular-not-wanted.todo': 'Se respeta. Puede cambiar de opinión cuando quiera.',
  'errors.consular-plan-allows': 'No consta que su plan de protección lo permita.',
  'errors.consular-plan-allows.todo': 'Pregunte a quien decide sobre su plan y anótelo.',
  'errors.consular-released': 'Nadie más lo ha autorizado todavía.',
  'errors.consular-released.todo': 'Pídalo en el expediente; lo autoriza una segunda persona.',
  'errors.consular-request-missing': 'Esa petición no está en este dispositivo.',
  'errors.consular-request-missing.todo': 'Vuelva al expediente y ábrala desde ahí.',
  'errors.review-day-missing': 'Falta cuándo se vuelve a mirar: a más tardar en 72 horas.',
  'errors.review-day-missing.todo': 'Escriba un día y una hora dentro de las próximas 72 horas.',
  'errors.prohibition-standing': 'Esa prohibición no está vigente.',
  'errors.prohibition-standing.todo': 'Elija la que se quiere levantar.',
  'errors.lifting-paper': 'Falta el papel que la levanta, con su número o dónde está.',
  'errors.lifting-paper.todo':
    'Para una solicitud: su desistimiento o la resolución definitiva. Para un temor: lo que ella firmó.',
  'errors.asylum-decided-against': 'La protección sigue vigente o el recurso sigue abierto.',
  'errors.asylum-decided-against.todo':
    'Una resolución levanta esto solo cuando es definitiva y no la protege.',
  'errors.asylum-gate-clear': 'Su deseo de protección sigue abierto.',
  'errors.asylum-gate-clear.todo':
    'Aclárelo con ella. Si desiste libremente, dos personas lo levantan con su papel en «Protección internacional».',
  'errors.not-to-consulate': 'Esto no se envía a un consulado.',
  'errors.not-to-consulate.todo':
    'Deje solo su identidad, y pida documentos, búsqueda de familia o retorno.',
} as const
