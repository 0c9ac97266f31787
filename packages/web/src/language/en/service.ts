/** Recording a service. */
export const service = {
  'service.which': 'Which service?',
  'service.what': 'The service',
  'service.own': 'What belongs to this service',
  'service.own.intro': 'Each detail is sealed for those who may read it.',
  'service.sealed': 'Sealed in protection: others do not know that it exists',
  'service.goes-on': 'Progress of: {service}',
} as const
