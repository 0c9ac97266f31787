/** What a saved decision noticed. */
export const remarks = {
  'remarks.handed-over-not-approved':
    'Se entregó sin que estuviera aprobado. Avise a quien protege.',
  'remarks.age-contradicts-what-was-said':
    'Guardado. La edad y «adulta, niña o niño» no concuerdan: revíselo cuando pueda.',
  'remarks.asked-too-often':
    'Guardado. De esto ya se le preguntó tres veces o más: que no se repita, y valore si le hizo daño.',
  'remarks.people-in-forbidden-house':
    'Guardado. En este lugar duermen personas que aquí ya no se pueden alojar: búsqueles otra casa hoy.',
  'remarks.sleeps-in-another-house':
    'Guardado. En su expediente también dice que duerme en otra casa: termine allá su estancia.',
  'remarks.exposure-day-missing':
    'Guardado. Diga cuándo fue la última vez: hay tratamientos que solo sirven en las primeras horas.',
  'remarks.interview-motive-missing':
    'Guardado. De esto ya se había hablado y no se dijo por qué se volvió a preguntar.',
  'remarks.child-notice-missing':
    'Guardado. Todavía no consta el aviso a la Procuraduría de Protección: anótelo en Niñez, aunque falte el folio.',
  'remarks.children-notice-missing':
    'Guardado. Todavía no consta el aviso a quien protege a la niñez: avise ahora y anótelo, aunque falte el folio.',
  'remarks.children-set-apart':
    'Guardado. Las niñas y niños no se separan de su familia ni de sus hermanos: reúnanlos ahora.',
  'remarks.crime-to-pass-on':
    'Guardado. Pase ahora lo que se contó a la autoridad que corresponde.',
  'remarks.signs-without-sheet':
    'Guardado. Hay personas con señales y ninguna lista: empiece una para no perderlas.',
  'remarks.child-goes-to-child-protection':
    'Quien puede ser niña, niño o adolescente va con quien protege a la niñez. Avise y pida que la reciba.',
  'remarks.verification-incomplete':
    'Guardado. Le falta algo que pide la ley: no cuenta en los totales hasta que se complete.',
  'remarks.child-not-heard':
    'Guardado. Todavía no consta qué opina ella, ni por qué no se le escuchó: sin eso el panel no puede decidir.',
  'remarks.panel-without-chair':
    'Guardado. Nadie preside el panel: alguien tiene que cuidar que se le escuche y que se razone.',
  'remarks.recused-after-vote':
    'Guardado. Ya había votado: su voto deja de contar. Mire si la determinación sigue en pie.',
  'remarks.review-brought-forward':
    'Guardado. El día que se escribió pasa del límite: la próxima revisión queda en el último día permitido.',
  'remarks.child-not-told-in-person':
    'Guardado. Falta decírselo en persona, en su idioma y con sus razones.',
  'remarks.ask-herself-now':
    'Guardado. Quien la representaba dijo que sí por ella: sigue valiendo, y ahora hay que preguntarle a ella.',
  'remarks.closed-untold':
    'Guardado. No se le explicó cómo volver: si vuelve a saberse de ella, dígaselo.',
  'remarks.closed-with-duty-open':
    'Guardado. Quedan avisos sin hacer o sin su folio: nadie los recordará mientras esté cerrado. Complételos en Plazos, o diga por qué no se deben.',
  'remarks.dates-contradict':
    'Guardado. Hay fechas que no concuerdan: arriba en el expediente dice cuáles. Corrija la que esté mal cuando pueda.',
  'remarks.shift-not-told':
    'Guardado. Diga ya a quien está de turno que esa persona no debe saber de ella ni entrar: usted no puede leer lo esencial y no se escribió ahí.',
  'remarks.plan-open-again': 'Guardado. El plan estaba cerrado y queda abierto otra vez.',
  'remarks.case-closed': 'Guardado. El expediente está cerrado: valore si hay que reabrirlo.',
  'remarks.closure-words-to-review':
    'Guardado. El texto del cierre suena a condición: nadie pierde ayuda por no denunciar. Pida a otra persona que lo lea.',
  'remarks.emergency-to-review':
    'Guardado. Otra persona de su organización debe revisar esta emergencia en 72 horas; después el permiso termina.',
  'remarks.plan-not-asked': 'Guardado. Falta preguntarle: un plan es suyo cuando ella lo acepta.',
  'remarks.plan-review-missing': 'Guardado sin día para revisarlo: corre el plazo general.',
  'remarks.risk-critical':
    'Guardado. El riesgo es crítico: háblelo hoy mismo con quien coordina y acuerden con ella cómo cuidarse esta noche.',
  'remarks.service-open': 'Guardado. Quedan servicios en curso en este expediente.',
  'remarks.return-danger-found':
    'Guardado. Hay peligro: no se viaja. Busque con ella otra salida y revise su plan de seguridad.',
  'remarks.return-not-voluntary':
    'Guardado. No lo decidió libremente: no es un retorno voluntario.',
  'remarks.return-called-off':
    'Guardado. No viaja. Sus servicios, su plan y su lugar siguen igual.',
  'remarks.return-under-way': 'Guardado. Ya había salido: llame ahora a quien la acompaña.',
  'remarks.child-without-specialised-escort':
    'Guardado. Una niña, niño o adolescente va siempre con personal especializado en infancia: avise ahora.',
  'remarks.departed-without-booking':
    'Guardado. Salió sin que se fijara el viaje: revise qué faltaba.',
  'remarks.return-turned-back':
    'Guardado. No la dejaron entrar: la ayuda sigue aquí. Reabra el expediente si está cerrado.',
  'remarks.wristband-twice':
    'Guardado. Esa pulsera ya está en otro renglón: mire cuál es la correcta.',
  'remarks.danger-again':
    'Guardado. Puede estar otra vez en peligro: vea con ella hoy su plan de seguridad. Nada se cierra ni se quita por esto.',
  'remarks.reopening-proposed':
    'Guardado. El expediente está cerrado: conviene reabrirlo para acompañarla.',
  'remarks.contacted-by-unsafe-channel':
    'Guardado. Ella no dijo que esa vía sea segura: no la use otra vez y pregúntele si alguien lo vio.',
  'remarks.payment-awaits-second':
    'Guardado. Por el monto, lo confirma una segunda persona antes de entregarlo.',
  'remarks.payment-not-agreed': 'Guardado. Nadie lo había acordado: dígalo a su coordinación.',
  'remarks.payment-without-second':
    'Guardado. Por el monto hacía falta una segunda persona: pídale que lo revise.',
  'remarks.receipt-to-follow': 'Guardado. Falta el recibo firmado.',
  'remarks.death-recorded':
    'Guardado. Sus permisos terminaron. Lo que falta por ella y por los suyos está en las tareas de hoy. Cuídense también entre ustedes.',
  'remarks.death-corrected':
    'Guardado. Todo vuelve a contar. Vea con ella su cama y lo que se compartía: eso sí había terminado.',
  'remarks.interpreter-not-asked': 'Falta preguntarle si acepta a quien va a interpretar',
  'remarks.interpreter-knows-her':
    'Guardado. Se conocen: pregúntele de nuevo a solas antes de hablar de lo que le pasó.',
  'remarks.child-missing':
    'Guardado. Avise ahora mismo a la procuraduría de protección y a emergencias: una niña, niño o adolescente no está.',
  'remarks.self-harm-alert-set':
    'Guardado. Su expediente ya muestra la alerta de autolesión. No la deje sola y llame a quien atiende salud.',
  'remarks.her-voice-missing':
    'Guardado. A ella no se le preguntó: háblelo con ella y anote lo que diga.',
  'remarks.other': 'Guardado. Hay algo que revisar en este expediente.',
  'remarks.read': 'Entendido',
  'remarks.family-left-behind':
    'Guardado. Alguien de su familia se quedó atrás y no se dijo por qué: mire si está bien y con quién.',
} as const
