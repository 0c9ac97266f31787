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
  'devices.revoke.was-open': '¿Pudo alguien abrirlo?',
  'devices.was-open.no': 'No: estaba bloqueado y nadie más sabe la frase',
  'devices.was-open.yes': 'Sí: estaba abierto, o alguien puede saber la frase',
  'devices.was-open.unknown': 'No se sabe',
  'devices.does.locked': 'Lo que hay en él está cifrado: sin la frase nadie lo lee.',
  'devices.does.open':
    'Lo que ya tenía abierto pudo leerlo quien lo tenga, y eso no se deshace: los expedientes y nombres que guardaba, y quién trabaja aquí. Piense a quién hay que avisar.',
  'devices.does.open.officer':
    'Se cierran también las llaves de su dueña: nadie entra ya con su hoja y su frase, y sus grupos reciben llaves nuevas sin ella. Ella vuelve con llaves nuevas: usted la invita después y comparan sus palabras. Lo que sus otros dispositivos no hayan enviado queda apartado.',
  'devices.does.open.own': 'Después cambie aquí mismo su frase: con la de antes ya no entra nadie.',
  'devices.next.title': 'Dado de baja. Falta un paso',
  'devices.next.return':
    'Sus llaves ya no valen. Invítela a volver y, cuando lo pida, compare sus palabras con ella: recibe otra vez sus grupos.',
  'devices.next.invite': 'Invitarla a volver',
  'devices.next.passphrase':
    'Cambie ahora su frase. Con la de antes ya no entra nadie, ni desde el dispositivo perdido ni desde otro.',
  'devices.next.officer':
    'Pida además hoy a otra persona de la coordinación que la invite a volver con llaves nuevas: es lo único que cierra del todo a quien tuvo su dispositivo abierto.',
  'devices.return.awaited': 'Espera volver con llaves nuevas',
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
