/** Recording a service. */
export const service = {
  'service.which': 'First, which service',
  'service.what': 'The service',
  'service.own': 'What belongs to this service',
  'service.own.intro': 'Each detail is sealed for those who may read it.',
  'service.cost': 'What it cost',
  'service.cost.intro': 'For the donor report; without names.',
  'service.goes-on': 'Progress of: {service}',
} as const
