/** An officer comes back by the printed recovery sheets. */
export const recovery = {
  'recovery.title': 'Recuperar con las hojas impresas',
  'recovery.intro':
    'Para cuando ya nadie de la organización puede entrar. Reúna las hojas de recuperación: hacen falta las que dice cada hoja, normalmente dos.',
  'recovery.sheet': 'Hoja de recuperación {number, number}',
  'recovery.sheet.help': 'Tal como está en el papel. Mayúsculas y espacios no importan.',
  'recovery.another': 'Escribir otra hoja',
  'recovery.open': 'Abrir la recuperación',
  'recovery.of': 'Recuperación de {name}',
  'recovery.unnamed': 'su organización',
  'recovery.who': '¿Quién vuelve?',
  'recovery.who.help': 'Quien coordinaba. Sus llaves de antes dejan de valer.',
  'recovery.who.unnamed': 'Sin nombre',
  'recovery.go': 'Crear llaves nuevas y entrar',
  'recovery.blocked.sheets': 'Escriba al menos dos hojas.',
  'recovery.blocked.who': 'Diga quién vuelve.',
  'recovery.offer': 'Nadie de su organización puede entrar: recuperar con las hojas impresas',
  'recovery.first': 'Todavía no se puede registrar a nadie: falta probar dos hojas de recuperación',
  'recovery.first.why':
    'En una organización pequeña nadie más puede devolverle el acceso. Si las hojas no sirven, lo que se escriba podría perderse para siempre.',
  'recovery.first.ask': 'Pida a quien coordina que las pruebe en «Organización».',
  'recovery.first.meanwhile':
    'Mientras tanto, ayude igual. Lo que anote aquí de una persona se queda sin terminar en este dispositivo: guárdelo cuando estén probadas; lo demás, anótelo en papel.',
} as const
