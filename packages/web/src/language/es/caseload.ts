/** A whole caseload goes to colleagues when somebody leaves or is on leave. */
export const caseload = {
  'caseload.title': 'Pasar todos sus casos',
  'caseload.heading': 'Los casos de {who}',
  'caseload.intro':
    'Para cuando alguien se va o se ausenta. Primero se ve de quién será cada caso; cada uno se anota en su expediente y le aparece en su día a quien lo recibe.',
  'caseload.open': 'Pasar sus casos',
  'caseload.whose': 'Elija en su organización de quién son los casos',
  'caseload.among': 'Entre quiénes',
  'caseload.among.help':
    'Se proponen en partes iguales, sin separar a una familia. Después puede cambiar cada uno.',
  'caseload.proposed': 'De quién será cada caso',
  'caseload.stays': 'Se queda con {who}',
  'caseload.why': 'Por qué (si quiere decirlo)',
  'caseload.why.help': 'Queda en cada expediente.',
  'caseload.choose-first': 'Elija al menos a una persona que reciba los casos.',
  'caseload.move':
    '{count, plural, one {Pasar # caso} many {Pasar # de casos} other {Pasar # casos}}',
  'caseload.progress': 'Casos que ya pasaron',
  'caseload.came':
    '{count, plural, one {# caso con {who}} many {# de casos con {who}} other {# casos con {who}}}',
  'caseload.odd':
    '{count, plural, one {# caso no pasó} many {# de casos no pasaron} other {# casos no pasaron}}',
  'caseload.elsewhere': 'Ya lo llevaba otra persona; sigue con ella.',
  'caseload.interrupted':
    'Falta una parte. Lo que ya pasó queda con quien lo recibió; el resto puede seguir ahora o después.',
  'caseload.all-moved':
    'Está hecho. Mientras no cierre esta lista puede devolver los casos desde aquí, por ejemplo al terminar una licencia.',
  'caseload.go-on':
    '{count, plural, one {Seguir con # caso} many {Seguir con # de casos} other {Seguir con # casos}}',
  'caseload.back':
    '{count, plural, one {Devolver # caso} many {Devolver # de casos} other {Devolver # casos}}',
  'caseload.leave': 'Dejarlo así',
  'caseload.done': 'Cerrar esta lista',
  'caseload.none': 'No tiene casos abiertos que usted vea',
  'caseload.none.explained':
    'Los casos cerrados se quedan como están. Quien no está en un grupo que trabaja con personas no ve casos.',
  'caseload.nobody': 'No hay a quién pasarlos',
  'caseload.nobody.explained':
    'Un caso lo lleva alguien de casos, de protección o de protección de la niñez.',
} as const
