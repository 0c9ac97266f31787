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
  'devices.does.not':
    'It does not erase what is on it. If it was locked, it holds ciphertext only: whoever has it needs the passphrase as well. Have its owner change her passphrase today.',
  'devices.change-keys':
    'It may have been open, or somebody may know the passphrase: change the keys of her groups too',
  'devices.change-keys.does':
    'What is written from now on is closed with new keys that this device did not have in its memory. What was written before may have been read. Against somebody who also knows the passphrase she needs new keys of her own: invite her back.',
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
