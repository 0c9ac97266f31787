import type { Language } from '../language/bilingual.ts'

/** The files of a release, side by side in one folder. */
export const releaseFiles = {
  page: { es: 'index.html', en: 'index.en.html' },
  report: { es: 'report.pdf', en: 'report.en.pdf' },
  style: 'release.css',
  font: 'source-sans-3.woff2',
  fontLicence: 'source-sans-3-license.txt',
  data: 'data.csv',
  dataPackage: 'datapackage.json',
  content: 'release.json',
  approvals: 'approvals.json',
  checksums: 'checksums.txt',
} as const

/** What goes through the tables; a release of before has none of it. */
export const explorerFiles = {
  page: { es: 'explorar.html', en: 'explore.html' },
  style: 'explore.css',
} as const

/** Those of the table of this number, from one. */
export function tableFiles(number: number, language: Language) {
  const ending = language === 'es' ? '' : '.en'
  return {
    csv: `table-${number}.csv`,
    svg: `figure-${number}${ending}.svg`,
    html: `figure-${number}${ending}.html`,
  } as const
}
