import { links } from '../../links.ts'

/** Under which name a form keeps its draft, and where it goes on. Names hold a random stream id at most. */
export const registerDraft = 'register-person'
export const detectionDraft = 'detect-person'

export function caseDraft(stream: string, form: string): string {
  return `case/${stream}/${form}`
}

/** A row of a sheet of arrivals that was not saved yet. */
export function rowDraft(sheet: string): string {
  return `group/${sheet}`
}

/** Of a caseload that is being moved, by whose it was. */
export function caseloadDraft(member: string): string {
  return `caseload/${member}`
}

/** Of a new official figure, or of what corrects one: its name is public. */
export function figureDraft(figure: string | undefined): string {
  return `figure/${figure ?? ''}`
}

/** Where a draft that "my day" lists is finished; undefined for one of another part of the application. */
export function draftPlace(name: string): string | undefined {
  if (name === registerDraft) return links.registerPerson()
  if (name === detectionDraft) return links.detectPerson()
  const [, figure] = /^figure\/(.*)$/.exec(name) ?? []
  if (figure !== undefined)
    return figure === ''
      ? links.officialFigureForm('cifra')
      : links.officialFigureCorrection(figure)
  const [, sheet] = /^group\/([^/]+)$/.exec(name) ?? []
  if (sheet !== undefined) return links.group(sheet)
  const [, member] = /^caseload\/([^/]+)$/.exec(name) ?? []
  if (member !== undefined) return links.caseload(member)
  const [, stream, form] = /^case\/([^/]+)\/([^/]+)$/.exec(name) ?? []
  if (stream === undefined || form === undefined) return undefined
  // "aviso.<entry>.0": a form about one thing in the case.
  const [bare = '', ...about] = form.split('.')
  const of = about.length === 0 ? undefined : about.join('.')
  // "casa-camas": a form about a house, whose stream it is.
  if (bare.startsWith('casa-'))
    return `${links.house(stream)}?agregar=${encodeURIComponent(bare.slice('casa-'.length))}${of === undefined ? '' : `&de=${encodeURIComponent(of)}`}`
  // "curso-fila.<row>": a form about a course, whose stream it is.
  if (bare.startsWith('curso-'))
    return `${links.training(stream)}?agregar=${encodeURIComponent(bare.slice('curso-'.length))}${of === undefined ? '' : `&de=${encodeURIComponent(of)}`}`
  // "visita-orden": a form about a visit; "operativo-resultado.<sheet>.<row>": one about an operation; each by its stream.
  if (bare.startsWith('visita-')) return links.verification(stream, visitForm(bare))
  if (bare.startsWith('operativo-'))
    return links.operation(stream, bare.slice('operativo-'.length), of)
  // "recado-nuevo": word of something; "recado-respuesta": how one ended, whose stream it is.
  if (bare === 'recado-nuevo') return links.tips('nuevo')
  if (bare === 'recado-respuesta') return `${links.tip(stream)}?agregar=respuesta`
  // "camas-pregunta": a new question for beds; "camas-respuesta": the answer to one, whose stream it is.
  if (bare === 'camas-pregunta') return links.beds('pregunta')
  if (bare === 'camas-respuesta') return links.bedQuestion(stream)
  return links.caseForm(stream, bare, of)
}

/** Its word in the address; of a number that came nothing says here which step it belongs to. */
function visitForm(draft: string): string | undefined {
  const form = draft.slice('visita-'.length)
  if (form === 'folio') return undefined
  return form === 'notice' ? 'aviso' : form === 'hand-over' ? 'entrega' : form
}
