/** The list of people. */
export const cases = {
  'cases.title': 'People',
  'cases.register': 'Register',
  'cases.search': 'Find by name or code',
  'cases.search.nothing':
    'Nobody by that name on this device. What was registered a moment ago may take a while to be searchable.',
  'cases.search.not-yours': 'Your group does not read names: searching is not possible here yet.',
  'cases.state': 'State',
  'cases.whose': 'Whose',
  'cases.mine': 'My cases',
  'cases.loading': 'Opening the list',
  'cases.none': 'Nobody has been registered yet',
  'cases.none.explained': 'Those whom your organisation accompanies appear here.',
  'cases.only-own': 'Permission ended',
  'cases.no-name': 'No name yet',
  'cases.column.name': 'Called',
  'cases.column.code': 'Code',
  'cases.column.urgency': 'Urgency',
  'cases.column.due': 'Next reminder',
  'cases.column.updated': 'Last change',
  'cases.more-than': 'There are more than {count, number}. Use the filters or search by name.',
} as const
