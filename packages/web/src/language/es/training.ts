/** Courses: who came, who was certified, and until when. */
export const training = {
  'training.title': 'Capacitaciones',
  'training.intro':
    'Los cursos que dieron o tomaron ustedes: quién asistió, quién tiene certificado y hasta cuándo vale.',
  'training.page': 'Curso',
  'training.nameless-course': 'Curso sin nombre',
  'training.none': 'Todavía no hay cursos',
  'training.none.explained':
    'Anote el primero, también si lo dio otra institución: así cada quien firma entrevistas con su certificado ya anotado.',
  'training.all': '{count, plural, one {# curso} many {# de cursos} other {# cursos}}',
  'training.line.rows':
    '{count, plural, =0 {Lista vacía} one {# en la lista} many {# en la lista} other {# en la lista}}',
  'training.add': 'Anotar un curso',
  'training.change': 'Cambiar los datos del curso',
  'training.what': 'Qué curso es',
  'training.when': 'Cuándo y dónde',
  'training.certificate': 'Certificado',
  'training.certificate.intro':
    'Solo firma entrevistas quien tiene vigente el certificado de un curso que lo permite.',
  'training.count':
    '{participations, plural, one {# participación} many {# de participaciones} other {# participaciones}}. Personas distintas, por su clave o por ser de su organización: {persons}.',
  'training.count.untold':
    'De {untold, plural, one {# participación} many {# de participaciones} other {# participaciones}} no consta si es la misma persona que en otro curso.',
  'training.from-to': 'del {from} al {until}',
  'training.code': 'Clave del curso',
  'training.code.help': 'Cuatro letras o números. La dice quien da el curso.',
  'training.code.find': 'Buscar el curso',
  'training.enrol': 'Inscribirme con una clave',
  'training.enrol.me': 'Inscribirme en este dispositivo',
  'training.enrolled': 'Quedó en la lista.',
  'training.list': 'Lista de asistencia',
  'training.list.none': 'Todavía no hay nadie en la lista',
  'training.list.none.explained':
    'Cada quien se inscribe con la clave del curso; también puede traer una lista o anotar fila por fila.',
  'training.names': 'Nombres y calificaciones',
  'training.nameless': 'Sin nombre',
  'training.row': 'Una fila de la lista',
  'training.row.intro': 'Anote lo que sepa; lo que falte se agrega después.',
  'training.row.add': 'Anotar a alguien',
  'training.row.change': 'Cambiar esta fila',
  'training.of-ours': '¿Es de su organización?',
  'training.of-ours.help':
    'Si es de su organización, su certificado le servirá aquí para firmar entrevistas.',
  'training.of-elsewhere': 'No, viene de otra parte',
  'training.score': 'Calificación final: {score}',
  'training.all-attended':
    '{count, plural, one {Asistió quien se inscribió} many {Asistieron # de personas inscritas} other {Asistieron las # personas inscritas}}',
  'training.import': 'Traer una lista',
  'training.import.explained':
    'Un archivo CSV con encabezados. Primero se revisa fila por fila y nada se guarda; después se guardan juntas todas las filas que están bien, o ninguna.',
  'training.import.choose': 'Elegir el archivo',
  'training.import.blank': 'Descargar una lista vacía',
  'training.import.rows': 'Cada fila del archivo',
  'training.import.counts':
    'Listas: {ready}. Ya estaban: {listed}. No se pueden guardar: {cannot}.',
  'training.import.left-out': 'Columnas que no se usan: {columns}.',
  'training.import.ready': 'Está lista',
  'training.import.listed': 'Ya está en la lista del curso',
  'training.import.cannot': 'No se puede guardar así',
  'training.import.nothing': 'No hay ninguna fila nueva que esté lista.',
  'training.import.save':
    'Guardar {count, plural, one {# fila} many {# de filas} other {# filas}} en este dispositivo',
  'training.import.done':
    '{count, plural, one {Se guardó # fila.} many {Se guardaron # de filas.} other {Se guardaron # filas.}}',
  'training.problem.in-column': 'Columna {column}: {problem}',
  'training.problem.nobody-named': 'Falta el nombre o la clave.',
  'training.problem.attendance-unclear': 'No dice si asistió. Escriba sí, no o en parte.',
  'training.problem.sex-unclear':
    'No se entiende el sexo. Escriba mujer u hombre; una sola «m» puede ser cualquiera de los dos.',
  'training.problem.score-unclear': 'La calificación va de 0 a 100, sin decimales.',
  'training.problem.cell-too-long': 'Es demasiado largo.',
  'training.problem.cell-is-formula': 'Es una fórmula. Escriba el texto.',
  'training.problem.twice-in-file': 'Esa persona ya está más arriba en el archivo.',
  'training.issue': 'Dar certificados',
  'training.issue.intro': 'Los números siguen solos a partir del primero.',
  'training.issue.to': 'Para quién',
  'training.nobody-to-certify': 'Nadie espera un certificado',
  'training.nobody-to-certify.explained':
    'Lo recibe quien asistió completo y, si el curso pide una calificación, la alcanzó.',
  'training.certificate-line': 'Certificado {number}, vale hasta el {day}',
  'training.withdrawn': 'Retirado',
  'training.withdraw': 'Retirar un certificado',
  'training.withdraw.intro':
    'Desde ahora no sirve para firmar. Lo que ya se firmó con él se queda como está, y su número no se vuelve a usar.',
  'training.withdraw-number': 'Retirar el certificado {number}',
  'training.withdraw.none': 'No hay ningún certificado que retirar',
  'training.withdraw.none.explained': 'Vuelva al curso y ábralo desde la fila de la persona.',
  'training.own.another': 'Otro certificado, de una institución que no está aquí',
  'training.own.ended': 'Su certificado {number} valió hasta el {day}: ya no sirve para firmar.',
  'training.own.withdrawn': 'Su certificado {number} se retiró: ya no sirve para firmar.',
  'training.sheet': 'Lista de asistencia impresa',
  'training.sheet.print': 'Ver la lista para imprimir',
  'training.sheet.signature': 'Firma',
  'training.paper': 'Certificado impreso',
  'training.paper.show': 'Ver el certificado {number} para imprimir',
  'training.paper.number': 'Certificado núm. {number}',
  'training.paper.to': 'Se otorga a',
  'training.paper.for':
    'por haber concluido el curso «{course}»{hours, plural, =0 {} one {, de # hora} many {, de # de horas} other {, de # horas}}{when, select, none {} other {, {when}}}.',
  'training.paper.until': 'Este certificado vale hasta el {day}.',
  'training.erase': 'Borrar este curso',
  'training.erase.explained':
    'La lista y los certificados se borran en todos los dispositivos. Nadie podrá firmar con ellos; lo que ya se firmó se queda.',
  'training.erase.done': 'Se borró.',
} as const
