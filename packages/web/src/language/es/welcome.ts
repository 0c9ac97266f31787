/** The first page, signing in, waiting to be admitted. */
export const welcome = {
  'welcome.title': 'Nadie entre dos puertas',
  'welcome.what':
    'Cobijo une a las organizaciones que atienden a víctimas de trata. Cada persona se ayuda una vez, en confianza, aunque la acompañen varias. Lo que se escribe aquí se cierra en su dispositivo: quien administra el servidor no puede leerlo.',
  'welcome.sign-in': 'Entrar',
  'welcome.invited': 'Tengo una invitación',
  'welcome.set-up': 'Fundar una red nueva',
  'welcome.set-up.why': 'Este servidor todavía no tiene una red.',
  'welcome.sample': 'Explorar la red de muestra',
  'welcome.sample.why': 'Aparte, con personas inventadas. Nada de lo que haga ahí llega aquí.',
  'welcome.preparing': 'Se prepara la red de muestra',
  'welcome.preparing.what':
    'Seis organizaciones y unas 200 personas, todas inventadas. La primera vez tarda de uno a tres minutos, según la máquina; después, segundos.',
  'welcome.preparing.starting': 'Se abre su base de datos',
  'welcome.preparing.people': 'Organizaciones y personas inventadas',
  'welcome.preparing.leave':
    'Puede irse de esta página: sigue sola, y al volver está donde iba. Se detiene cuando se detiene Cobijo.',
  'welcome.figures': 'Cifras publicadas',
  'welcome.about': 'Qué promete Cobijo',
  'welcome.more': 'Sin entrar',
  'welcome.is-sample': 'Esta es la red de muestra. Elija a una persona inventada y recorra su día.',
  'welcome.entry.title': 'Entrar',
  'welcome.entry.who': '¿Quién entra?',
  'welcome.entry.other': 'Otra persona',
  'welcome.entry.other.detail': 'Con su clave de acceso impresa',
  'welcome.entry.phrase': 'Su frase',
  'welcome.entry.show': 'Mostrar la frase',
  'welcome.entry.hide': 'Ocultar la frase',
  'welcome.entry.go': 'Entrar',
  'welcome.entry.kit': 'Clave de acceso',
  'welcome.entry.kit.help':
    'Los catorce grupos de letras de su hoja. Da igual si escribe mayúsculas, espacios o renglones.',
  'welcome.entry.unnamed': 'Cuenta {number} de este dispositivo',
  'welcome.entry.label': 'Cómo llamar a esta cuenta aquí',
  'welcome.entry.label.help':
    'Se ve antes de entrar. Elija algo que solo diga algo a su equipo, como «Turno 2».',
  'welcome.entry.new':
    'Nadie ha entrado todavía en este dispositivo. Hace falta su clave de acceso impresa; después bastará la frase.',
  'welcome.entry.offline':
    'Sin conexión también se entra: verá lo que ya estaba en este dispositivo y podrá escribir.',
  'welcome.entry.opening-first':
    'Abriendo en este dispositivo por primera vez: llega lo de su organización. Puede tardar medio minuto.',
  'welcome.entry.opening': 'Se abren sus llaves en este dispositivo',
  'welcome.entry.wait':
    '{seconds, plural, one {Podrá intentar de nuevo en # segundo.} many {Podrá intentar de nuevo en # de segundos.} other {Podrá intentar de nuevo en # segundos.}}',
  'welcome.entry.lost': 'Si olvidó su frase',
  'welcome.entry.lost.todo':
    'Nadie puede decírsela, ni quien administra el servidor. Pida a su coordinación una invitación nueva: le devuelve el acceso después de comparar las palabras. Lo escrito no se pierde.',
  'welcome.entry.invited': 'Es su primera vez y tiene una invitación',
  'welcome.persona.title': 'Red de muestra',
  'welcome.persona.intro':
    'Todo es inventado: organizaciones, personas y expedientes. Elija desde dónde mirar.',
  'welcome.persona.go': 'Entrar como {label}',
  'welcome.waiting.title': 'Falta que la admitan',
  'welcome.waiting.member':
    'Su cuenta está lista. Llame a quien la invitó y léale estas cinco palabras. Si coinciden con las que ve en su pantalla, la admite.',
  'welcome.waiting.organisation':
    'Su organización está fundada. Llame a quien la invitó y léale estas cinco palabras. Si coinciden con las que ve en su pantalla, la red la admite.',
  'welcome.waiting.here': 'Esta página se abre sola cuando la admitan. Puede dejarla así.',
  'welcome.waiting.asked': 'Última consulta: {when}',
  'welcome.waiting.why': 'Por qué por teléfono o en persona',
  'welcome.waiting.why.words':
    'Las palabras salen de sus llaves. Si alguien cambiara las llaves en el camino, las palabras serían otras. Por eso se leen por una vía distinta de esta pantalla, con una voz conocida.',
  'welcome.fingerprint.words': 'Cinco palabras',
  'welcome.fingerprint.digits': 'O veinte cifras',
  'welcome.fingerprint.gone':
    'Las palabras se mostraron al crear la cuenta y este dispositivo no las conserva. Pida una invitación nueva.',
} as const
