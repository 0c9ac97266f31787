/**
 * Every address of the application, in one place. Nothing that tells who somebody is ever stands in one: a stream id is
 * random. The snapshot in links.test.ts is the list to read.
 */
export const links = {
  firstPage: () => '/',
  setUp: () => '/instalacion',
  signIn: () => '/entrar',
  join: () => '/unirse',
  recovery: () => '/recuperar',
  waiting: () => '/espera',
  myDay: () => '/hoy',
  cases: () => '/personas',
  registerPerson: () => '/personas/registrar',
  detectPerson: () => '/personas/anotar',
  caseFile: (stream: string) => `/personas/${encodeURIComponent(stream)}`,
  refer: (stream: string) => `/personas/${encodeURIComponent(stream)}/canalizar`,
  intake: () => '/anotar',
  onCall: () => '/guardia',
  referrals: () => '/canalizaciones',
  referral: (stream: string) => `/canalizaciones/${encodeURIComponent(stream)}`,
  network: () => '/red',
  organisation: () => '/organizacion',
  importPeople: () => '/importar',
  setAside: () => '/por-decidir',
  figures: () => '/cifras',
  about: () => '/acerca',
  sample: () => '/muestra',
} as const

/**
 * The page that quick exit leaves behind: a plain file outside the application, so that no script and no key stays in
 * memory. Its name and content tell nothing.
 */
export const neutralPage = '/medidas.html'

/** Public pages that the server itself writes, outside the application: published figures and their reports. */
export const publications = '/publicaciones'
