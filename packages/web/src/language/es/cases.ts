/** The list of people. */
export const cases = {
  'cases.title': 'Personas',
  'cases.register': 'Registrar',
  'cases.search': 'Buscar por nombre o clave',
  'cases.search.nothing':
    'Nadie con ese nombre en este dispositivo. Lo registrado hace un momento puede tardar en poder buscarse.',
  'cases.search.not-yours': 'Su grupo no lee nombres: todavía no se puede buscar aquí.',
  'cases.state': 'Estado',
  'cases.whose': 'De quién',
  'cases.mine': 'Mis casos',
  'cases.loading': 'Abriendo la lista',
  'cases.none': 'Todavía no hay personas registradas',
  'cases.none.explained': 'Aquí aparecen quienes su organización acompaña.',
  'cases.only-own': 'Terminó el permiso',
  'cases.no-name': 'Sin nombre todavía',
  'cases.column.name': 'Cómo le decimos',
  'cases.column.code': 'Clave',
  'cases.column.urgency': 'Urgencia',
  'cases.column.due': 'Próximo recordatorio',
  'cases.column.updated': 'Último cambio',
  'cases.more-than': 'Hay más de {count, number}. Use los filtros o busque por nombre.',
} as const
