import { fields, text } from './form-check.ts'

export const bilingual = fields({ es: text, en: text })
