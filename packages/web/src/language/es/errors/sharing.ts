/** The sentences of refusals about consent, grants and referrals: `errors.<code>` says what is not possible, `.todo` what to do next. A sentence never repeats what somebody typed. */
export const sharingErrors = {
  'errors.consent-to-nobody': 'Sí, ¿a quién?',
  'errors.consent-to-nobody.todo': 'Elija a quién, o marque «No» o «Después».',
  'errors.consent-missing': 'Falta su consentimiento.',
  'errors.consent-missing.todo':
    'Pregúntele con palabras sencillas y regístrelo. Si hay un peligro inmediato, comparta como emergencia.',
  'errors.consent-taken-elsewhere':
    'Otra organización anotó su consentimiento; aquí no se le ha preguntado.',
  'errors.consent-taken-elsewhere.todo':
    'Pregúntele aquí, si quiere y cuando quiera, y regístrelo; después podrá compartir.',
  'errors.consent-too-narrow': 'Su consentimiento no alcanza a eso.',
  'errors.consent-too-narrow.todo': 'Quite lo que no autorizó, o pregúntele de nuevo.',
  'errors.basis-missing': 'Falta la base para compartir.',
  'errors.basis-missing.todo': 'Elija consentimiento, fundamento legal o emergencia.',
  'errors.justification-missing': 'Falta por qué.',
  'errors.justification-missing.todo': 'Escriba en una frase por qué es necesario.',
  'errors.legal-ground-not-listed': 'Ese fundamento legal no está en la lista.',
  'errors.legal-ground-not-listed.todo': 'Elija uno de la lista, o comparta con su consentimiento.',
  'errors.compartments-missing': 'No se eligió qué compartir.',
  'errors.compartments-missing.todo': 'Marque al menos una parte.',
  'errors.sealed-from-you': 'Esa parte está sellada para otro grupo.',
  'errors.sealed-from-you.todo': 'Pida a ese grupo que lo haga.',
  'errors.return-not-agreed': 'Ella no ha aceptado que se le cuente a quien la envió cómo le va.',
  'errors.return-not-agreed.todo':
    'Pregúntele, si quiere y cuando quiera; lo que ya se hace por ella sigue igual.',
  'errors.return-open-already':
    'Quien la envió ya puede ver lo que ustedes anotan de su plan y sus servicios.',
  'errors.return-open-already.todo': 'No hace falta hacer nada.',
  'errors.grant-missing': 'No hay un permiso que lo cubra.',
  'errors.grant-missing.todo': 'Pida el consentimiento o la base legal antes de compartir.',
  'errors.grant-consent-unknown':
    'El permiso nombra un consentimiento que no está en el expediente.',
  'errors.grant-consent-unknown.todo':
    'No se obedeció y se termina. Avise a quien coordina su organización: pregunten quién lo firmó.',
  'errors.grant-consent-taken-elsewhere':
    'El permiso nombra un consentimiento que anotó otra organización.',
  'errors.grant-consent-taken-elsewhere.todo':
    'No se obedeció y se termina. Pregúntele aquí antes de compartir de nuevo.',
  'errors.grant-consent-not-given': 'El permiso nombra una respuesta con la que ella no aceptó.',
  'errors.grant-consent-not-given.todo':
    'No se obedeció y se termina. Avise a quien coordina su organización.',
  'errors.grant-recipient-not-agreed': 'El permiso es para alguien que ella no aceptó.',
  'errors.grant-recipient-not-agreed.todo':
    'No se obedeció y se termina. Avise a quien coordina su organización.',
  'errors.grant-wider-than-agreed': 'El permiso abre más de lo que ella aceptó.',
  'errors.grant-wider-than-agreed.todo':
    'No se obedeció y se termina. Para compartir más, pregúntele a ella.',
  'errors.grant-longer-than-agreed': 'El permiso dura más de lo que ella aceptó.',
  'errors.grant-longer-than-agreed.todo':
    'No se obedeció y se termina. Para compartir más tiempo, pregúntele a ella.',
  'errors.grant-ground-not-listed': 'El permiso da un fundamento que no está en la lista del país.',
  'errors.grant-ground-not-listed.todo':
    'No se obedeció y se termina. Elija un fundamento de la lista y escriba por qué.',
  'errors.grant-review-too-late': 'El permiso de emergencia no tiene revisión a tiempo.',
  'errors.grant-review-too-late.todo':
    'No se obedeció y se termina. Una emergencia se revisa antes de 72 horas.',
  'errors.grant-referral-over': 'No pudieron recibirla, o se retiró la canalización.',
  'errors.grant-referral-over.todo':
    'No reciben nada nuevo. El permiso se termina en cuanto entre, con conexión, alguien que puede.',
  'errors.grant-answers-nothing': 'El permiso de vuelta no responde a nada que se haya compartido.',
  'errors.grant-answers-nothing.todo':
    'No se obedeció y se termina. Avise a quien coordina su organización.',
  'errors.grant-signer-not-entitled': 'Firmó el permiso alguien que no puede darlo.',
  'errors.grant-signer-not-entitled.todo':
    'No se obedeció. Avise a quien coordina esa organización.',
  'errors.case-not-whole': 'Falta recibir parte del expediente.',
  'errors.case-not-whole.todo':
    'Por ahora no se envía nada nuevo. Sigue solo cuando llegue lo que falta.',
  'errors.consent-sealed-from-you': 'Usted no puede ver en qué se basa este permiso.',
  'errors.consent-sealed-from-you.todo':
    'Lo que usted escriba lo envía una colega que sí puede verlo.',
  'errors.delivery-missing':
    'El servidor lo apartó: no venía para ningún grupo de su organización.',
  'errors.delivery-missing.todo':
    'Nadie más lo puede leer. Anótelo de nuevo y avise a su coordinación.',
  'errors.access-ended': 'Con esta hoja y esta frase ya no se entra.',
  'errors.access-ended.todo':
    'Si es usted del equipo, pida a la coordinación que la invite a volver.',
  'errors.answer-missing': 'Falta su respuesta.',
  'errors.answer-missing.todo': 'Marque si dijo que sí, que no, o que después.',
  'errors.assent-missing': 'Falta saber si la niña, niño o adolescente está de acuerdo.',
  'errors.assent-missing.todo': 'Pregúntele con palabras de su edad y márquelo.',
  'errors.assent-refused': 'La niña, niño o adolescente no está de acuerdo.',
  'errors.assent-refused.todo': 'No se comparte. Vuelva a hablarlo cuando quiera hacerlo.',
  'errors.consent-unknown': 'Ese consentimiento no está en el expediente.',
  'errors.consent-unknown.todo': 'Abra el expediente de nuevo y elíjalo de la lista.',
  'errors.duty-to-report-not-said':
    'Falta decirle que quien recibe tiene que avisar a la autoridad, o puede tener que hacerlo.',
  'errors.duty-to-report-not-said.todo':
    'Dígaselo con palabras sencillas y márquelo, o elija una organización que no tenga que avisar.',
  'errors.express-consent-missing': 'Para esto hace falta que lo acepte de forma expresa.',
  'errors.express-consent-missing.todo':
    'Pídale su firma o su huella, o que lo diga ante un testigo.',
  'errors.form-missing': 'Falta cómo lo dijo.',
  'errors.form-missing.todo': 'Marque si firmó, puso su huella o lo dijo de viva voz.',
  'errors.limits-not-read': 'Falta leerle los límites de la confidencialidad.',
  'errors.limits-not-read.todo': 'Léalos en voz alta y márquelo antes de guardar su sí.',
  'errors.not-to-migration-enforcement': 'Eso nunca se envía a quien aplica la ley migratoria.',
  'errors.not-to-migration-enforcement.todo': 'Quite esa parte, o elija otra organización.',
  'errors.nothing-asked': 'No se dice qué se pide.',
  'errors.nothing-asked.todo': 'Marque al menos una necesidad o escríbala.',
  'errors.purpose-missing': 'Falta para qué es el consentimiento.',
  'errors.purpose-missing.todo': 'Elija un solo propósito.',
  'errors.recipient-is-yourself': 'Es su propia organización.',
  'errors.recipient-is-yourself.todo': 'Elija otra.',
  'errors.recipient-profile-unknown':
    'La red no sabe si esa organización tiene que avisar a la autoridad.',
  'errors.recipient-profile-unknown.todo':
    'Pida a esa organización que complete sus datos, o elija otra.',
  'errors.referral-not-waiting': 'Esta canalización ya tiene respuesta.',
  'errors.referral-not-waiting.todo': 'Abra la canalización de nuevo para verla.',
  'errors.referral-not-accepted': 'La otra organización todavía no la ha aceptado.',
  'errors.referral-not-accepted.todo': 'Espere su respuesta.',
  'errors.referral-over': 'Esta canalización ya terminó.',
  'errors.referral-over.todo': 'No hace falta retirarla.',
  'errors.representative-missing': 'Falta quién responde por la niña, niño o adolescente.',
  'errors.representative-missing.todo':
    'Escriba su nombre y cargo. Sin esa persona no se comparte.',
  'errors.too-many-questions': 'Son demasiadas decisiones de una vez.',
  'errors.too-many-questions.todo': 'Deje lo demás para cuando haya descansado.',
  'errors.witness-missing': 'Falta la clave del testigo.',
  'errors.witness-missing.todo': 'Escriba la clave de quien lo oyó.',
  'errors.words-missing': 'Falta decirlo con palabras.',
  'errors.words-missing.todo': 'Escriba en una frase por qué.',
  'errors.grant-not-live': 'Ese permiso no está en vigor.',
  'errors.grant-not-live.todo': 'Revise desde cuándo y hasta cuándo vale.',
  'errors.grant-not-yet': 'Ese permiso todavía no empieza.',
  'errors.grant-not-yet.todo': 'Espere a su fecha de inicio.',
  'errors.grant-ended': 'Ese permiso terminó.',
  'errors.grant-ended.todo': 'Nada nuevo se comparte. Si hace falta, pida otro consentimiento.',
  'errors.grant-of-another': 'Ese permiso es de otra organización.',
  'errors.grant-of-another.todo': 'Solo quien lo dio puede usarlo.',
  'errors.grant-by-intake': 'Un permiso no se da desde un dispositivo de recepción.',
  'errors.grant-by-intake.todo': 'Entre con su frase y délo de nuevo.',
  'errors.grant-not-as-signed': 'El permiso no es el que se firmó.',
  'errors.grant-not-as-signed.todo': 'No comparta nada. Avise a quien coordina la red.',
  'errors.grant-signature-wrong': 'La firma del permiso no corresponde.',
  'errors.grant-signature-wrong.todo': 'No comparta nada. Avise a quien coordina la red.',
  'errors.grant-signer-ended': 'Quien dio el permiso ya no es del equipo.',
  'errors.grant-signer-ended.todo': 'Pida a alguien del equipo que lo dé de nuevo.',
} as const
