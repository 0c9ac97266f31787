/** Demands of authorities: at the door, and what the legal group makes of them. */
export const legalDemand = {
  'legal-demand.title': 'Si una autoridad pide datos',
  'legal-demand.intro':
    'Un juez, una fiscalía, policía en la puerta: nada sale de aquí sin que lo decida el grupo Jurídico con asesoría.',
  'legal-demand.door': 'Qué se hace en la puerta',
  'legal-demand.door.1': 'No entregue ni muestre nada. Tampoco diga si alguien está o estuvo aquí.',
  'legal-demand.door.2': 'Pida el papel y una copia. Anote quién es, su cargo y el plazo.',
  'legal-demand.door.3':
    'Llame a quien lleva lo jurídico. Puede decir: «Le contesta nuestra asesoría».',
  'legal-demand.door.4':
    'Si entran o se llevan algo de todos modos, no se oponga: mire y anote qué fue.',
  'legal-demand.door.5':
    'No lo comente en la casa ni con quien decide camas o servicios: podría delatar a alguien.',
  'legal-demand.note': 'Anotar lo que piden',
  'legal-demand.note.intro':
    'Una frase basta. Lo lee solo el grupo Jurídico: si usted no está en él, ya no podrá abrirlo.',
  'legal-demand.noted': 'Anotado. Lo verá el grupo Jurídico.',
  'legal-demand.nobody': 'En su organización nadie podría leerlo',
  'legal-demand.nobody.words':
    'Todavía no hay nadie en el grupo Jurídico. Llame a su coordinación y no entregue nada mientras tanto.',
  'legal-demand.open': 'En curso',
  'legal-demand.open.none': 'Nada en curso.',
  'legal-demand.ended': 'Concluidos',
  'legal-demand.none': 'Nadie ha pedido nada',
  'legal-demand.none.words':
    'Lo que se anote en la puerta aparece aquí, solo para el grupo Jurídico.',
  'legal-demand.one': 'Requerimiento',
  'legal-demand.untitled': 'Sin decir de quién',
  'legal-demand.due': 'Contestar antes de {when}',
  'legal-demand.taken-by': 'Lo anotó {who}, {when}.',
  'legal-demand.steps': 'Qué falta',
  'legal-demand.said': 'Lo que piden',
  'legal-demand.said.change': 'Completar lo que piden',
  'legal-demand.said.intro': 'Lo que dice el papel. Sin nombres de las personas.',
  'legal-demand.decided': 'Qué se contesta',
  'legal-demand.decide': 'Decidir qué se contesta',
  'legal-demand.decide.intro':
    'Lo menos posible, y nunca más de lo que piden. Firma quien lo guarda.',
  'legal-demand.decided.by': 'Lo decidió {who}, {when}.',
  'legal-demand.decided.two':
    'Dos respuestas a la vez: vale la que menos entrega, hasta que alguien decida de nuevo.',
  'legal-demand.answered': 'Qué salió',
  'legal-demand.answer': 'Anotar qué salió',
  'legal-demand.answer.intro':
    'Esta página no saca nada de un expediente. La copia la prepara quien la acompaña, con las salidas de siempre: dígale qué partes, no para qué.',
  'legal-demand.answered.by': 'Lo anotó {who}, {when}.',
  'legal-demand.without': 'Salió sin que se decidiera',
  'legal-demand.notices': 'A quién se avisó',
  'legal-demand.notice': 'Anotar un aviso',
  'legal-demand.notice.intro':
    'Se le avisa a ella por su canal seguro y a solas, si la ley deja. Quien la acompaña no se entera por aquí.',
  'legal-demand.secret': 'El papel prohíbe avisarle',
  'legal-demand.rung.said': 'Quién pide y qué',
  'legal-demand.rung.chosen': 'Decidir con asesoría qué se contesta',
  'legal-demand.rung.answered': 'Contestar y guardar el acuse',
  'legal-demand.rung.holder': 'Avisar a quien tiene su expediente',
  'legal-demand.rung.person': 'Avisarle a ella, o decir por qué no',
  'legal-demand.print': 'Imprimir',
  'legal-demand.paper.subject': 'Asunto: constancia de un requerimiento',
  'legal-demand.paper.signs': 'Quien decide',
  'legal-demand.paper.counsel': 'Asesoría',
  'legal-demand.count': 'Cuenta propia, por año',
  'legal-demand.count.words':
    'Para una línea de transparencia. Cuenta requerimientos, nunca personas; si son muy pocos, júntelos en varios años antes de decirlos fuera.',
  'legal-demand.count.year': 'Año',
  'legal-demand.count.received': 'Llegaron',
  'legal-demand.count.handed': 'Se entregó algo',
  'legal-demand.count.refused': 'No se entregó nada',
  'legal-demand.count.without': 'Salió sin decidirse',
  'legal-demand.count.told': 'Se le avisó',
  'legal-demand.count.open': 'En curso',
  'legal-demand.back': 'Todos los requerimientos',
} as const
