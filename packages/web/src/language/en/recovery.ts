/** An officer comes back by the printed recovery sheets. */
export const recovery = {
  'recovery.title': 'Recover with the printed sheets',
  'recovery.intro':
    'For when nobody of the organisation can come in any more. Bring the recovery sheets together: as many as each sheet says, usually two.',
  'recovery.sheet': 'Recovery sheet {number, number}',
  'recovery.sheet.help': 'Just as it stands on the paper. Capitals and spaces do not matter.',
  'recovery.another': 'Type another sheet',
  'recovery.open': 'Open the recovery',
  'recovery.of': 'Recovery of {name}',
  'recovery.unnamed': 'your organisation',
  'recovery.who': 'Who comes back?',
  'recovery.who.help': 'Somebody who coordinated. Her keys of before are not valid any more.',
  'recovery.who.unnamed': 'Without a name',
  'recovery.go': 'Make new keys and come in',
  'recovery.blocked.sheets': 'Type at least two sheets.',
  'recovery.blocked.who': 'Say who comes back.',
  'recovery.offer': 'Nobody of your organisation can come in: recover with the printed sheets',
  'recovery.first': 'Nobody can be registered yet: two recovery sheets have to be tried',
  'recovery.first.why':
    'In a small organisation nobody else can give you access again. If the sheets do not work, what is written could be lost for ever.',
  'recovery.first.ask': 'Ask whoever coordinates to try them under “Organisation”.',
  'recovery.first.meanwhile':
    'Help all the same meanwhile. What you note here about one person stays unfinished on this device, to be saved once they were tried; note the rest on paper.',
} as const
