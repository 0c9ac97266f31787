import { causalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, OrganisationId } from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { findEntryType } from '../registry.ts'
import { consentGiven } from './consent-given.ts'
import { consentWithdrawn } from './consent-withdrawn.ts'

/** An entry of a case: what is about to be written, which follows all that is known, or one of those that are. */
export type Worded =
  | { readonly type: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly type: string; readonly hash: EntryHash }

/** Whether an organisation that the case is opened to may learn of this entry. */
export type MayLearn = (entry: Worded, organisation: OrganisationId) => boolean

interface Answer {
  readonly hash: EntryHash
  readonly by: OrganisationId
  /** Whom she was asked about; undefined where the question names nobody. */
  readonly about: string | undefined
}

type Given = Partial<ContentOf<typeof consentGiven.fields>>
type Withdrawn = Partial<ContentOf<typeof consentWithdrawn.fields>>

/**
 * What she answered about one recipient is no other recipient's to know: of those who were let in, an answer that names an organisation is
 * for that one alone, and a withdrawal for whom the withdrawn answers are for. One more may learn of it: who wrote down an answer of hers
 * about the same recipient, and not after this one, since what that house shares hangs on it too.
 * Where it cannot be told whom an entry names, it is for nobody.
 */
export function whomAnswersAreFor(entries: Iterable<KnownEntry>): MayLearn {
  const { byHash, knew } = causalHistory(entries, findEntryType)
  const answers = new Map<string, Answer>()
  for (const { entry, type, fields } of byHash.values()) {
    const question = type === consentGiven.type ? questionIn(fields) : undefined
    if (!question) continue
    const { hash, organisation: by } = entry
    answers.set(entry.id, { hash, by, about: question.recipientOrganisation })
  }
  const isFor = (about: string | undefined, to: OrganisationId, hash: EntryHash | undefined) =>
    about === undefined ||
    about === to ||
    [...answers.values()].some(
      (each) =>
        each.by === to && each.about === about && !(hash !== undefined && knew(each.hash, hash)),
    )
  return (worded, to) => {
    const { type } = worded
    const hash = 'hash' in worded ? worded.hash : undefined
    const fields = 'hash' in worded ? (byHash.get(worded.hash)?.fields ?? {}) : worded.fields
    if (type === consentGiven.type) {
      const question = questionIn(fields)
      return question !== undefined && isFor(question.recipientOrganisation, to, hash)
    }
    if (type !== consentWithdrawn.type) return true
    const { consents = [], protectedConsents = [], everything, words } = fields as Withdrawn
    // Of what was written before withdrawals were kept apart by recipient: ids say nothing to whoever lacks the answers, words may.
    if (everything === true) return words === undefined
    const named = [...consents, ...protectedConsents].map((id) => {
      const answer = answers.get(id)
      return answer !== undefined && isFor(answer.about, to, hash)
    })
    return words === undefined ? named.includes(true) : named.length > 0 && !named.includes(false)
  }
}

function questionIn(fields: Readonly<Record<string, unknown>>) {
  const { question, protectedQuestion }: Given = fields
  return question ?? protectedQuestion
}
