import { screening } from './es/screening.ts'
import { screeningFields } from './es/screening-fields.ts'
import { service } from './es/service.ts'
import { register } from './es/register.ts'
import { remarks } from './es/remarks.ts'
import { note } from './es/note.ts'
import { forms } from './es/forms.ts'
import { fields } from './es/fields.ts'
import { clock } from './es/clock.ts'
import { consent } from './es/consent.ts'
import { cases } from './es/cases.ts'
import { caseFile } from './es/case.ts'
import { about } from './es/about.ts'
import { errors } from './es/errors.ts'
import { referrals } from './es/referrals.ts'
import { refer } from './es/refer.ts'
import { imports } from './es/imports.ts'
import { devices } from './es/devices.ts'
import { recovery } from './es/recovery.ts'
import { intake } from './es/intake.ts'
import { onCall } from './es/on-call.ts'
import { figures } from './es/figures.ts'
import { findings } from './es/findings.ts'
import { day } from './es/day.ts'
import { founding } from './es/founding.ts'
import { network } from './es/network.ts'
import { pages } from './es/pages.ts'
import { parts } from './es/parts.ts'
import { late } from './es/late.ts'
import { saves } from './es/saves.ts'
import { shell } from './es/shell.ts'
import { team } from './es/team.ts'
import { ui } from './es/ui.ts'
import { welcome } from './es/welcome.ts'
/** Every sentence of the application in Spanish, the language it is written in. Ids are `<file>.<name>`. */
export const es = {
  ...about,
  ...caseFile,
  ...cases,
  ...clock,
  ...consent,
  ...fields,
  ...forms,
  ...note,
  ...register,
  ...remarks,
  ...screening,
  ...screeningFields,
  ...service,
  ...errors,
  ...referrals,
  ...refer,
  ...imports,
  ...devices,
  ...recovery,
  ...intake,
  ...onCall,
  ...figures,
  ...findings,
  ...day,
  ...founding,
  ...network,
  ...pages,
  ...parts,
  ...late,
  ...saves,
  ...shell,
  ...team,
  ...ui,
  ...welcome,
}

export type MessageId = keyof typeof es
