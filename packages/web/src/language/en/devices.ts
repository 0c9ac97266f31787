/** A member's devices, and her way back when device and kit are lost. */
export const devices = {
  'devices.show': 'Devices of {name}',
  'devices.number': 'Device {number}',
  'devices.first': 'First device',
  'devices.this': 'This one',
  'devices.revoked': 'Revoked',
  'devices.ended': 'Of earlier keys',
  'devices.intake': 'For taking down only',
  'devices.revoke.title': 'Revoke “{label}”',
  'devices.revoke.why': 'What happened to it?',
  'devices.reason.lost': 'It was lost',
  'devices.reason.stolen': 'It was stolen',
  'devices.reason.seized': 'An authority or somebody else took it',
  'devices.reason.replaced': 'It was replaced by another one',
  'devices.reason.store-cleared': 'Its content was cleared',
  'devices.reason.other': 'Something else',
  'devices.does.now':
    'From now on the server refuses it, its session is over and, if somebody holds it open, it closes as soon as it connects. What it signs afterwards counts on no device.',
  'devices.revoke.was-open': 'Could somebody have opened it?',
  'devices.was-open.no': 'No: it was locked and nobody else knows the passphrase',
  'devices.was-open.yes': 'Yes: it was open, or somebody may know the passphrase',
  'devices.was-open.unknown': 'Nobody knows',
  'devices.does.locked': 'What is on it is encrypted: without the passphrase nobody reads it.',
  'devices.does.open':
    'What it had open already may have been read by whoever has it, and that cannot be undone: the case files and names that it held, and who works here. Think of whom to warn.',
  'devices.does.open.officer':
    'The keys of its owner are ended too: nobody signs in with her kit and passphrase any more, and her groups get new keys without her. She comes back with new keys: you invite her afterwards and compare her words. What her other devices have not sent is set aside.',
  'devices.does.open.own':
    'Afterwards change your passphrase right here: with the old one nobody signs in any more.',
  'devices.next.title': 'Revoked. One step is left',
  'devices.next.return':
    'Her keys are not valid any more. Invite her back and, when she asks, compare her words with her: she gets her groups again.',
  'devices.next.invite': 'Invite her back',
  'devices.next.passphrase':
    'Change your passphrase now. With the old one nobody signs in any more, neither from the lost device nor from another.',
  'devices.next.officer':
    'Also ask another coordinator today to invite you back with new keys: nothing else shuts out for certain whoever had your device open.',
  'devices.return.awaited': 'Awaited back with new keys',
  'devices.revoke.go': 'Revoke the device',
  'devices.revoke.stay': 'Leave it as it is',
  'devices.done': 'The device does not count any more.',
  'devices.done.some':
    'The device does not count any more. You do not hold the key of some of her groups: ask somebody of those groups to change them.',
  'devices.return': 'She lost device and kit: let her come back',
  'devices.return.ask': 'Asks to come back with new keys · {when}',
  'devices.return.open': 'Compare and give access back',
  'devices.return.how':
    'Call her on a number that you already know and ask her to read her words. Only if they are these, give her access back: she receives the keys of her groups again, and what she had before is not valid any more.',
  'devices.return.change-keys':
    'The lost device may be in somebody’s hands: change the keys of her groups',
  'devices.return.go': 'Give access back',
  'devices.returned': 'She is back. Her device opens within seconds.',
  'devices.returned.some':
    'She is back. You do not hold the key of some of her groups: somebody of those groups gives it to her.',
} as const
