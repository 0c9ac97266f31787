/** What this device found not to be as it should: what it is, and what became of it. One sentence may stand for several codes. */
export const findings = {
  'findings.feed':
    'La lista de lo que el servidor debe entregar no cuadra con la que él mismo firmó: falta algo, o cambió. Nada de eso se tomó.',
  'findings.missing': 'El servidor anunció algo y no lo entregó, o lo entregó sin su contenido.',
  'findings.not-announced':
    'Llegó algo que nadie había anunciado o que no se puede leer. No se guardó.',
  'findings.list':
    'La lista de expedientes del servidor no muestra como abierto uno que aquí está abierto. Este dispositivo lo muestra de todos modos.',
  'findings.own':
    'Algo que se escribió en este dispositivo no está en el servidor como se le entregó.',
  'findings.forked':
    'Algo escrito aquí lleva el mismo número que otra cosa escrita con este dispositivo. Puede haber una copia de él.',
  'findings.signer':
    'Algo viene firmado por alguien que la red no conoce, o con una firma que no es la suya. No se lee.',
  'findings.ended': 'Algo llegó firmado con llaves que ya se habían dado de baja. No se lee.',
  'findings.not-entitled':
    'Alguien escribió una decisión que no le toca, o en un caso que no se le abrió. Se muestra en la historia y no cuenta.',
  'findings.changed': 'Algo no está como se firmó: alguien lo cambió, o se guardó mal. No se lee.',
  'findings.two-versions': 'Hay dos versiones de lo mismo. Ninguna se borró.',
  'findings.key': 'Una llave que era para este grupo no abre lo que debía abrir.',
  'findings.own-disk': 'Algo guardado en este dispositivo se dañó. Lo demás se lee como siempre.',
  'findings.erasure': 'Alguien ordenó borrar algo que tiene que quedarse. No se borró.',
  'findings.statement':
    'Alguien dijo de una organización, de sus miembros o de sus llaves algo que no le tocaba decir, o que no cuadra con lo anterior. No cuenta.',
  'findings.not-admitted':
    'Una organización que no está admitida en la red, o que está suspendida, dijo algo o iba a recibir algo. No cuenta, y no se le abre nada.',
  'findings.pins':
    'Las llaves de una organización no son las que este dispositivo conocía, y ningún cambio firmado lo explica. Con las nuevas no se le abre nada.',
  'findings.grant':
    'Un permiso de ver un expediente no se apoya en lo que dice. Este dispositivo no lo obedece.',
  'findings.not-opened':
    'Algo que se escribió antes no se pudo abrir a quien tiene permiso: el permiso todavía no vale o ya terminó, o el servidor no lo aceptó.',
} as const
