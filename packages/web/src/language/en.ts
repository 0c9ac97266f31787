import { about } from './en/about.ts'
import { errors } from './en/errors.ts'
import { pages } from './en/pages.ts'
import { parts } from './en/parts.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'
import type { MessageId } from './es.ts'

/** The English catalogue: the same ids as the Spanish one, or it does not compile. */
export const en: Record<MessageId, string> = {
  ...about,
  ...errors,
  ...pages,
  ...parts,
  ...shell,
  ...ui,
}
