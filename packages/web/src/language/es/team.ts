/** One's own organisation: its people, its groups, one's own account. */
export const team = {
  'team.title': 'Organización',
  'team.invite': 'Invitar a una persona',
  'team.profile.edit': 'Cambiar lo que saben de ustedes',
  'team.profile.saved': 'Guardado. Las demás organizaciones lo verán en cuanto reciban el cambio.',
  'team.pending': 'Piden entrar',
  'team.pending.asked': 'Lo pidió el {when}',
  'team.pending.unnamed': 'Su nombre no se pudo abrir',
  'team.pending.how':
    'Llámela a un número que ya conozca y pídale que le lea sus palabras. Solo si son estas, admítala.',
  'team.pending.match': 'Las cinco palabras coinciden, leídas de viva voz',
  'team.pending.match.first': 'Confirme antes que las palabras coinciden.',
  'team.pending.groups': '¿En qué grupos va a estar?',
  'team.pending.groups.help': 'Estar en un grupo da todo lo que ese grupo ha recibido hasta hoy.',
  'team.pending.groups.not-held': 'Usted no está en este grupo y no puede dar su llave.',
  'team.pending.begins-legal': 'Empieza con ella el grupo Jurídico',
  'team.pending.begins-legal.help':
    'Todavía no lo hay. Su llave nace para ella y para la recuperación; usted no la conserva. Por eso no puede estar en un grupo que decida camas o servicios.',
  'team.pending.officer': 'También coordina: invita, admite y retira personas',
  'team.pending.admit': 'Admitir',
  'team.pending.open': 'Comparar y admitir',
  'team.admitted': 'Admitida. Su dispositivo se abre en unos segundos.',
  'team.members': 'Equipo',
  'team.members.removed': 'Ya no están',
  'team.member.officer': 'Coordina',
  'team.member.you': 'Usted',
  'team.member.unnamed': 'Sin nombre en este dispositivo',
  'team.member.devices':
    '{count, plural, one {# dispositivo} many {# de dispositivos} other {# dispositivos}}',
  'team.member.remove': 'Retirar del equipo',
  'team.remove.title': 'Retirar a {name}',
  'team.remove.does': 'Lo que hace',
  'team.remove.does.new': 'Desde ahora no recibe nada nuevo ni puede entrar.',
  'team.remove.does.keys':
    'Los grupos donde estaba cambian de llave. Los demás dispositivos lo toman solos.',
  'team.remove.not': 'Lo que no hace',
  'team.remove.not.past':
    'No borra lo que ya leyó: pudo guardarlo, y lo abierto en su dispositivo puede seguir ahí.',
  'team.remove.not.entries': 'No borra lo que registró. Queda con su autoría.',
  'team.remove.go': 'Retirar del equipo',
  'team.remove.stay': 'No retirar',
  'team.removed': 'Ya no es del equipo.',
  'team.groups': 'Quién lee qué',
  'team.groups.intro':
    'Cada parte de un expediente se cierra para estos grupos. Quien no está en ninguno la ve sellada.',
  'team.groups.people':
    '{count, plural, =0 {Nadie todavía} one {# persona} many {# de personas} other {# personas}}',
  'team.groups.reads': 'Lee: {parts}',
  'team.groups.generation': 'Llave número {count, number}',
  'team.groups.no-legal': 'Todavía no se puede anotar lo que una persona decide ante la justicia',
  'team.groups.no-legal.todo':
    'No hay grupo Jurídico. Empieza cuando admita a su primera integrante, que no decide camas ni servicios. Quien fundó la organización no puede serlo: decide. Si esa persona además coordina, podrá sumar a otras.',
  'team.groups.legal-apart':
    'Quien está en Jurídico no está en grupos que deciden camas o servicios: así ninguna ayuda depende de lo que ella declare.',
  'team.groups.legal-conduct':
    'Hoy una misma persona está en Jurídico y en grupos que deciden camas o servicios: solo su conducta los separa. Ponga lo jurídico en manos de alguien más en cuanto pueda.',
  'team.account': 'Su cuenta',
  'team.phrase.title': 'Cambiar su frase',
  'team.phrase.current': 'Su frase de ahora',
  'team.phrase.next': 'La frase nueva',
  'team.phrase.go': 'Cambiar la frase',
  'team.phrase.done':
    'Frase cambiada. En sus otros dispositivos, la de antes abre hasta que se conecten.',
  'team.recovery': 'Recuperación',
  'team.recovery.confirmed': 'Las hojas de recuperación se probaron y sirven.',
  'team.recovery.due': 'Falta probar dos hojas de recuperación',
  'team.profile': 'Lo que las demás saben de ustedes',
  'team.groups.in-none': 'Sin grupo puede registrar, pero no lee ningún expediente.',
  'team.groups.change': 'Cambiar sus grupos',
  'team.groups.change.title': 'Grupos de {name}',
  'team.groups.change.same': 'Marque o quite algún grupo.',
  'team.groups.change.save': 'Guardar sus grupos',
  'team.groups.change.leaves':
    'Del grupo que deja no lee nada nuevo: cambia de llave. Lo que ya leyó pudo guardarlo.',
  'team.groups.changed': 'Grupos cambiados. Sus dispositivos lo toman solos.',
  'team.member.no-groups': 'En ningún grupo: no lee expedientes',
  'team.open': 'Abierto a otras organizaciones',
  'team.open.none': 'Nada está abierto a otras organizaciones.',
  'team.open.explained':
    'Por código, también de personas cuyo expediente usted no lee. Usted puede terminarlo; nadie pierde por eso ningún servicio.',
  'team.open.until': 'hasta {when}',
} as const
