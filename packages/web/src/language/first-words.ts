import { about } from './es/about.ts'
import { devices } from './es/devices.ts'
import { accessErrors } from './es/errors/access.ts'
import { answersErrors } from './es/errors/answers.ts'
import { caseErrors } from './es/errors/case.ts'
import { deviceErrors } from './es/errors/device.ts'
import { directoryErrors } from './es/errors/directory.ts'
import { keysErrors } from './es/errors/keys.ts'
import { operationErrors } from './es/errors/operation.ts'
import { serverErrors } from './es/errors/server.ts'
import { sharingErrors } from './es/errors/sharing.ts'
import { findings } from './es/findings.ts'
import { forms } from './es/forms.ts'
import { founding } from './es/founding.ts'
import { late } from './es/late.ts'
import { pages } from './es/pages.ts'
import { parts } from './es/parts.ts'
import { recovery } from './es/recovery.ts'
import { saves } from './es/saves.ts'
import { shell } from './es/shell.ts'
import { ui } from './es/ui.ts'
import { welcome } from './es/welcome.ts'

/**
 * The Spanish sentences that stand before anybody has come in, and those of the frame and of refusals that may come at any moment: part of the first
 * page. All others come with the first page that needs them (`words.ts`).
 */
export const firstWords = {
  ...ui,
  ...shell,
  ...welcome,
  ...founding,
  ...recovery,
  ...devices,
  ...saves,
  ...parts,
  ...late,
  ...pages,
  ...findings,
  ...about,
  ...forms,
  ...accessErrors,
  ...answersErrors,
  ...deviceErrors,
  ...directoryErrors,
  ...keysErrors,
  ...serverErrors,
  ...operationErrors,
  ...sharingErrors,
  ...caseErrors,
}
