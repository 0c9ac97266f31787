import { about } from './es/about.ts'
import { errors } from './es/errors.ts'
import { pages } from './es/pages.ts'
import { parts } from './es/parts.ts'
import { shell } from './es/shell.ts'
import { ui } from './es/ui.ts'

/** Every sentence of the application in Spanish, the language it is written in. Ids are `<file>.<name>`. */
export const es = { ...about, ...errors, ...pages, ...parts, ...shell, ...ui }

export type MessageId = keyof typeof es
