import { screening } from './en/screening.ts'
import { screeningFields } from './en/screening-fields.ts'
import { service } from './en/service.ts'
import { register } from './en/register.ts'
import { remarks } from './en/remarks.ts'
import { note } from './en/note.ts'
import { forms } from './en/forms.ts'
import { fields } from './en/fields.ts'
import { clock } from './en/clock.ts'
import { consent } from './en/consent.ts'
import { cases } from './en/cases.ts'
import { caseFile } from './en/case.ts'
import { about } from './en/about.ts'
import { errors } from './en/errors.ts'
import { referrals } from './en/referrals.ts'
import { refer } from './en/refer.ts'
import { imports } from './en/imports.ts'
import { devices } from './en/devices.ts'
import { recovery } from './en/recovery.ts'
import { intake } from './en/intake.ts'
import { onCall } from './en/on-call.ts'
import { figures } from './en/figures.ts'
import { findings } from './en/findings.ts'
import { day } from './en/day.ts'
import { founding } from './en/founding.ts'
import { network } from './en/network.ts'
import { pages } from './en/pages.ts'
import { parts } from './en/parts.ts'
import { late } from './en/late.ts'
import { saves } from './en/saves.ts'
import { shell } from './en/shell.ts'
import { team } from './en/team.ts'
import { ui } from './en/ui.ts'
import { welcome } from './en/welcome.ts'
import type { MessageId } from './es.ts'

/** The English catalogue: the same ids as the Spanish one, or it does not compile. */
export const en: Record<MessageId, string> = {
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
