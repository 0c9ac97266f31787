/** Recording a service. */
export const service = {
  'service.which': 'Primero, qué servicio',
  'service.what': 'El servicio',
  'service.own': 'Lo propio de este servicio',
  'service.own.intro': 'Cada dato se sella para quien puede leerlo.',
  'service.goes-on': 'Avance de: {service}',
} as const
