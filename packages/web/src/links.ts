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
  /** Of whom the form with that word is to be: she is chosen first. */
  chooseFor: (form: string, to?: string) =>
    `/personas?para=${encodeURIComponent(form)}${to === undefined ? '' : `&a=${encodeURIComponent(to)}`}`,
  registerPerson: () => '/personas/registrar',
  detectPerson: () => '/personas/anotar',
  caseFile: (stream: string) => `/personas/${encodeURIComponent(stream)}`,
  /** A form of a case by its word, and what it is about besides the case. */
  caseForm: (stream: string | undefined, form: string, about?: string) =>
    `/personas/${encodeURIComponent(stream ?? '')}?agregar=${encodeURIComponent(form)}${
      about === undefined ? '' : `&de=${encodeURIComponent(about)}`
    }`,
  /** A part of a case by its word. */
  casePart: (stream: string | undefined, part: string) =>
    `/personas/${encodeURIComponent(stream ?? '')}?ver=${encodeURIComponent(part)}`,
  /** `to`: an organisation that said yes already. */
  refer: (stream: string, to?: string) =>
    `/personas/${encodeURIComponent(stream)}/canalizar${to === undefined ? '' : `?a=${encodeURIComponent(to)}`}`,
  groups: () => '/grupos',
  group: (stream: string) => `/grupos/${encodeURIComponent(stream)}`,
  intake: () => '/anotar',
  /** On a locked device, for whoever lives in the house. */
  write: () => '/escribir',
  box: () => '/buzon',
  /** What to do where an authority asks, for everybody: of one demand nothing stands in an address. */
  legalDemands: () => '/requerimientos',
  onCall: () => '/guardia',
  referrals: () => '/canalizaciones',
  referral: (stream: string) => `/canalizaciones/${encodeURIComponent(stream)}`,
  /** `form`: what is to be done in the one that is chosen there. */
  houses: (form?: string) =>
    form === undefined ? '/lugares' : `/lugares?para=${encodeURIComponent(form)}`,
  house: (stream: string, form?: string) =>
    `/lugares/${encodeURIComponent(stream)}${
      form === undefined ? '' : `?agregar=${encodeURIComponent(form)}`
    }`,
  /** Questions for beds between organisations; the form of a new one. */
  beds: (form?: string) => (form === undefined ? '/camas' : `/camas?agregar=${form}`),
  bedQuestion: (stream: string) => `/camas/${encodeURIComponent(stream)}`,
  /** Orders of visits and checks; one of them, and a form of it. */
  verifications: (form?: string) => (form === undefined ? '/visitas' : `/visitas?agregar=${form}`),
  verification: (stream: string, form?: string, about?: string) =>
    `/visitas/${encodeURIComponent(stream)}${
      form === undefined ? '' : `?agregar=${encodeURIComponent(form)}`
    }${about === undefined ? '' : `&de=${encodeURIComponent(about)}`}`,
  /** Joint operations; one of them, and a form of it. */
  operations: (form?: string) =>
    form === undefined ? '/operativos' : `/operativos?agregar=${form}`,
  operation: (stream: string, form?: string, about?: string) =>
    `/operativos/${encodeURIComponent(stream)}${
      form === undefined ? '' : `?agregar=${encodeURIComponent(form)}`
    }${about === undefined ? '' : `&de=${encodeURIComponent(about)}`}`,
  interpreters: () => '/interpretes',
  /** What somebody told this organisation and is no case yet; the form of a new one. */
  tips: (form?: string) => (form === undefined ? '/recados' : `/recados?agregar=${form}`),
  tip: (stream: string) => `/recados/${encodeURIComponent(stream)}`,
  trainings: () => '/cursos',
  training: (stream: string) => `/cursos/${encodeURIComponent(stream)}`,
  network: () => '/red',
  organisation: () => '/organizacion',
  /** Whose cases go to colleagues: a member by her random id. */
  caseload: (member: string) => `/organizacion/casos?de=${encodeURIComponent(member)}`,
  importPeople: () => '/importar',
  setAside: () => '/por-decidir',
  figures: () => '/cifras',
  /** What others published in numbers; one figure by its public name; a form of it. */
  officialFigures: () => '/cifras-oficiales',
  officialFigure: (id: string) => `/cifras-oficiales?cifra=${encodeURIComponent(id)}`,
  officialFigureCorrection: (id: string) =>
    `/cifras-oficiales?cifra=${encodeURIComponent(id)}&agregar=correccion`,
  officialFigureForm: (form: string) => `/cifras-oficiales?agregar=${form}`,
  counting: () => '/contribuciones',
  /** One study, by its random id: what would leave for it. */
  study: (study: string) => `/contribuciones?de=${encodeURIComponent(study)}`,
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
