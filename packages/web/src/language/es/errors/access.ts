/** The sentences of refusals about signing in, joining and what one may do: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const accessErrors = {
  'errors.sign-in-needed': 'Hace falta entrar.',
  'errors.sign-in-needed.todo': 'Escriba su frase de acceso.',
  'errors.sign-in-refused': 'La entrada no fue aceptada.',
  'errors.sign-in-refused.todo':
    'Revise la frase y el kit. Si los tiene bien, pida a quien coordina que vea si su cuenta sigue abierta.',
  'errors.passphrase-wrong': 'La frase no abre las llaves de este dispositivo.',
  'errors.passphrase-wrong.todo': 'Escríbala de nuevo, con sus espacios.',
  'errors.passphrase-too-short': 'La frase es demasiado corta.',
  'errors.passphrase-too-short.todo': 'Use cuatro palabras o más que nadie relacione con usted.',
  'errors.kit-needed-on-a-new-device': 'Este dispositivo no la conoce todavía.',
  'errors.kit-needed-on-a-new-device.todo': 'Escanee su kit impreso o escríbalo.',
  'errors.server-needed-on-a-new-device': 'La primera entrada en un dispositivo necesita conexión.',
  'errors.server-needed-on-a-new-device.todo':
    'Intente cuando haya señal. Mientras, puede registrar a una persona sin entrar.',
  'errors.too-many-attempts': 'Hubo demasiados intentos.',
  'errors.too-many-attempts.todo': 'Espere unos minutos e intente de nuevo.',
  'errors.token-refused': 'La clave de instalación no sirve.',
  'errors.token-refused.todo':
    'Cópiela de la ventana donde se inició el servidor; sirve una sola vez.',
  'errors.account-taken': 'Esa cuenta ya existe.',
  'errors.account-taken.todo': 'Empiece de nuevo con la invitación.',
  'errors.founding-refused': 'Esta instalación ya tiene una red.',
  'errors.founding-refused.todo': 'Pida una invitación a quien la fundó.',
  'errors.member-mismatch': 'La cuenta no corresponde a quien invitaron.',
  'errors.member-mismatch.todo': 'Pida una invitación nueva.',
  'errors.invitation-malformed': 'La invitación está incompleta.',
  'errors.invitation-malformed.todo': 'Cópiela entera o escanee el código.',
  'errors.invitation-of-another-kind': 'Esa invitación es para otra cosa.',
  'errors.invitation-of-another-kind.todo':
    'Pida la que corresponde: para una organización o para una persona del equipo.',
  'errors.invitation-not-of-this-network': 'Esa invitación es de otra red.',
  'errors.invitation-not-of-this-network.todo': 'Ábrala en la dirección que la acompaña.',
  'errors.recovery-share-of-another': 'Una hoja es de otra recuperación.',
  'errors.recovery-share-of-another.todo': 'Busque la que lleva la misma clave que las demás.',
  'errors.server-needed-to-change': 'Este cambio necesita conexión.',
  'errors.server-needed-to-change.todo':
    'Intente cuando haya señal; lo demás puede seguir haciéndolo.',
  'errors.not-permitted': 'Su función no permite hacer esto.',
  'errors.not-permitted.todo': 'Pídalo a quien la tiene; lo que observó puede registrarlo usted.',
  'errors.device-in-hand': 'Es el dispositivo que está usando.',
  'errors.device-in-hand.todo': 'Delo de baja desde otro.',
} as const
