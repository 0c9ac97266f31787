/** The sentences of refusals about this device, its copy and its exchange with the server: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const deviceErrors = {
  'errors.officers-only': 'Esto lo hace quien coordina la organización.',
  'errors.officers-only.todo': 'Pídalo a una persona con esa función.',
  'errors.feed-unknown': 'El servidor no conoce esa vía de entrega.',
  'errors.feed-unknown.todo':
    'Espere a que su organización termine de sincronizar e intente de nuevo.',
  'errors.name-shard-count-differs': 'El índice de nombres está a medias.',
  'errors.name-shard-count-differs.todo':
    'Intente de nuevo en un momento; mientras, busque en la lista.',
  'errors.entry-too-large': 'El registro es demasiado grande.',
  'errors.entry-too-large.todo':
    'Divida el texto en dos notas. Lo escrito sigue en este dispositivo.',
  'errors.request-cancelled': 'Se detuvo antes de terminar.',
  'errors.request-cancelled.todo': 'Nada quedó a medias. Puede empezar de nuevo.',
  'errors.server-unreachable': 'No hay conexión con el servidor.',
  'errors.server-unreachable.todo':
    'Revise la conexión e intente de nuevo. Lo guardado sigue en este dispositivo.',
  'errors.readers-unknown':
    'Este dispositivo no sabe todavía quién de su organización puede leer esto.',
  'errors.readers-unknown.todo':
    'Lo escrito queda en el borrador. Conéctese un momento y guarde de nuevo; si sigue así, avise a su coordinación.',
  'errors.intake-not-allowed': 'En este dispositivo nadie permitió anotar sin entrar.',
  'errors.intake-not-allowed.todo': 'Entre con su frase y permítalo en «Organización».',
  'errors.not-on-call': 'Usted no está en el grupo de guardia.',
  'errors.not-on-call.todo': 'Pida a su coordinación que la admita en ese grupo.',
  'errors.server-needed-to-open': 'El servidor no responde.',
  'errors.server-needed-to-open.todo': 'Intente otra vez, o use el sobre numerado de papel.',
  'errors.ending-not-proved':
    'El servidor dice que sus llaves ya no valen y no muestra la firma de nadie de su organización.',
  'errors.ending-not-proved.todo':
    'Lo que tiene aquí sigue a la vista, pero no llega nada nuevo. Pregunte por teléfono a la coordinación.',
  'errors.recovery-not-tried': 'Falta probar dos hojas de recuperación.',
  'errors.recovery-not-tried.todo':
    'Quien coordina las prueba en «Organización». Después se puede registrar a la primera persona.',
  'errors.device-locked': 'El dispositivo está bloqueado.',
  'errors.device-locked.todo': 'Entre de nuevo con su frase.',
  'errors.device-fault': 'Algo falló en este dispositivo.',
  'errors.device-fault.todo': 'Lo guardado sigue aquí. Abra la página de nuevo e intente otra vez.',
  'errors.device-store-full': 'Este dispositivo no tiene espacio.',
  'errors.device-store-full.todo': 'Lo ya guardado sigue aquí. Libere espacio y guarde de nuevo.',
  'errors.device-store-closed': 'El navegador cerró el almacén de este dispositivo.',
  'errors.device-store-closed.todo': 'Abra la página de nuevo. Lo ya guardado sigue aquí.',
  'errors.device-row-damaged': 'Un registro de este equipo está dañado y no se puede enviar.',
  'errors.device-row-damaged.todo':
    'Lo demás se envía. Avise a quien administra el sistema y no borre los datos del navegador.',
  'errors.round-step-refused': 'El servidor no contestó a una parte de la sincronización.',
  'errors.round-step-refused.todo':
    'Lo guardado sigue aquí y se intenta de nuevo. Si sigue igual, avise a quien administra el sistema.',
  'errors.command-unknown': 'Esta versión no sabe hacer eso.',
  'errors.command-unknown.todo': 'Use la versión nueva de la aplicación.',
  'errors.server-needed-to-look': 'Para ver lo que llegó tarde hace falta conexión.',
  'errors.server-needed-to-look.todo':
    'Intente de nuevo cuando vuelva. Nada se pierde mientras tanto.',
  'errors.late-not-taken-up': 'Esto no se puede tomar tal como llegó.',
  'errors.late-not-taken-up.todo':
    'Si hace falta, escríbalo de nuevo donde va y déjelo aparte aquí.',
  'errors.case-erased': 'Ese expediente se suprimió.',
  'errors.case-erased.todo': 'Aquí ya no queda nada de él. Si ella vuelve, regístrela de nuevo.',
} as const
