/** The files of a report beside those that a release has as well. */
export const reportFiles = {
  content: 'report.json',
} as const

/** The tables of a chapter, as data. */
export function chapterFile(number: number): string {
  return `capitulo-${number}.csv`
}
