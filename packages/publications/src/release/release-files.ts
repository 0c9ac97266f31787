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
