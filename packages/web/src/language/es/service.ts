/** Recording a service. */
export const service = {
  'service.which': 'Primero, qué servicio',
  'service.what': 'El servicio',
  'service.own': 'Lo propio de este servicio',
  'service.own.intro': 'Cada dato se sella para quien puede leerlo.',
  'service.cost': 'Lo que costó',
  'service.cost.intro': 'Para el informe al donante; sin nombres.',
  'service.goes-on': 'Avance de: {service}',
} as const
