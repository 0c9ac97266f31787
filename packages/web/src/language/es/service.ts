/** Recording a service. */
export const service = {
  'service.which': '¿Qué servicio?',
  'service.what': 'El servicio',
  'service.own': 'Lo propio de este servicio',
  'service.own.intro': 'Cada dato se sella para quien puede leerlo.',
  'service.sealed': 'Se sella en protección: los demás no saben que existe',
  'service.goes-on': 'Avance de: {service}',
} as const
