import type { figures as spanish } from '../es/figures.ts'

export const figures: Record<keyof typeof spanish, string> = {
  'figures.title': 'Figures',
  'figures.intro':
    'Figures leave only through publications: each person counted once, reviewed, and protected so that nobody can be recognised in them.',
  'figures.none': 'There are no publications yet',
  'figures.none.words': 'When the network approves one, it appears here and anybody can read it.',
  'figures.published': 'Published {when} · version {version}',
  'figures.read': 'Read',
  'figures.pdf': 'PDF',
  'figures.data': 'Open data',
  'figures.why': 'Why so',
  'figures.why.words':
    'No number leaves a case file by itself. A statistics team brings together coded data without names, links them to count each person once, hides what could point at somebody, and approves the result with the signatures of several organisations.',
}
