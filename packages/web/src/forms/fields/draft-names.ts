import { links } from '../../links.ts'

/** Under which name a form keeps its draft, and where it goes on. Names hold a random stream id at most. */
export const registerDraft = 'register-person'
export const detectionDraft = 'detect-person'

export function caseDraft(stream: string, form: string): string {
  return `case/${stream}/${form}`
}

/** Where a draft that "my day" lists is finished; undefined for one of another part of the application. */
export function draftPlace(name: string): string | undefined {
  if (name === registerDraft) return links.registerPerson()
  if (name === detectionDraft) return links.detectPerson()
  const [, stream, form] = /^case\/([^/]+)\/([^/]+)$/.exec(name) ?? []
  if (stream === undefined || form === undefined) return undefined
  // "aviso.<entry>.0": a form about one thing in the case.
  const [bare = '', ...about] = form.split('.')
  const of = about.length === 0 ? '' : `&de=${encodeURIComponent(about.join('.'))}`
  return `${links.caseFile(stream)}?agregar=${encodeURIComponent(bare)}${of}`
}
