/** A member's devices, and her way back when device and hoja are lost. */
export const devices = {
  'devices.show': 'Dispositivos de {name}',
  'devices.number': 'Dispositivo {number}',
  'devices.first': 'Primer dispositivo',
  'devices.this': 'Este',
  'devices.revoked': 'Dado de baja',
  'devices.ended': 'De llaves anteriores',
  'devices.intake': 'Solo para anotar',
  'devices.revoke.title': 'Dar de baja «{label}»',
  'devices.revoke.why': '¿Qué pasó con él?',
  'devices.reason.lost': 'Se perdió',
  'devices.reason.stolen': 'Lo robaron',
  'devices.reason.seized': 'Lo retuvo una autoridad u otra persona',
  'devices.reason.replaced': 'Se cambió por otro',
  'devices.reason.store-cleared': 'Se borró su contenido',
  'devices.reason.other': 'Otra cosa',
  'devices.does.now':
    'Desde ahora el servidor lo rechaza, su sesión termina y, si alguien lo tiene abierto, se cierra en cuanto se conecta. Lo que firme después no cuenta en ningún dispositivo.',
  'devices.does.not':
    'No borra lo que hay en él. Si estaba bloqueado, solo guarda textos cifrados: quien lo tenga necesita además la frase. Que su dueña cambie su frase hoy mismo.',
  'devices.change-keys':
    'Pudo estar abierto, o alguien puede saber la frase: cambiar también las llaves de sus grupos',
  'devices.change-keys.does':
    'Lo que se escriba desde ahora se cierra con llaves nuevas que ese dispositivo no tenía en memoria. Lo escrito antes pudo leerse. Contra alguien que además sabe la frase hacen falta llaves nuevas para la persona: invítela a volver.',
  'devices.revoke.go': 'Dar de baja el dispositivo',
  'devices.revoke.stay': 'Dejarlo como está',
  'devices.done': 'El dispositivo ya no cuenta.',
  'devices.done.some':
    'El dispositivo ya no cuenta. De algunos de sus grupos usted no tiene la llave: pida a alguien de esos grupos que las cambie.',
  'devices.return': 'Perdió dispositivo y hoja: que vuelva',
  'devices.return.ask': 'Pide volver con llaves nuevas · {when}',
  'devices.return.open': 'Comparar y devolver el acceso',
  'devices.return.how':
    'Llámela a un número que ya conozca y pídale que le lea sus palabras. Solo si son estas, devuélvale el acceso: recibe otra vez las llaves de sus grupos, y lo que tenía antes deja de valer.',
  'devices.return.change-keys':
    'El dispositivo perdido puede estar en manos de alguien: cambiar las llaves de sus grupos',
  'devices.return.go': 'Devolver el acceso',
  'devices.returned': 'Ha vuelto. Su dispositivo se abre en unos segundos.',
  'devices.returned.some':
    'Ha vuelto. De algunos de sus grupos usted no tiene la llave: se la da alguien de esos grupos.',
} as const
