import type { Language } from '../../language/bilingual.ts'
import { en } from './figure-texts-en.ts'
import { es } from './figure-texts-es.ts'
import type { FigureTexts } from './figure-texts.ts'

export const figureTexts: Readonly<Record<Language, FigureTexts>> = { es, en }
