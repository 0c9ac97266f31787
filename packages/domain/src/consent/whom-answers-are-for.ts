import { causalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, OrganisationId } from '../journal/identifier.ts'
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
  readonly isYes: boolean
}

type Given = Partial<ContentOf<typeof consentGiven.fields>>
type Withdrawn = Partial<ContentOf<typeof consentWithdrawn.fields>>

/**
 * What she answered about one recipient is no other recipient's to know: of those who were let in, an answer that names an organisation is
 * for that one alone, and a withdrawal for whom the withdrawn answers are for. One more may learn of her no (declined, or taken back), since
 * what that house shares must end with it: who wrote down a yes of hers about the same recipient, before. That it did is its own word alone, so it
 * learns of no yes by it, and of nothing that was said before.
 * Where it cannot be told whom an entry names, it is for nobody.
 *
 * @param receivedAt When the server had an entry: a yes that its author dates into the past still came late. Undefined where that is not known.
 */
export function whomAnswersAreFor(
  entries: Iterable<KnownEntry>,
  receivedAt: (hash: EntryHash) => Instant | undefined = () => undefined,
): MayLearn {
  const { byHash, knew } = causalHistory(entries, findEntryType)
  const answers = new Map<string, Answer>()
  for (const { entry, type, fields } of byHash.values()) {
    const question = type === consentGiven.type ? questionIn(fields) : undefined
    if (!question) continue
    const { hash, organisation: by } = entry
    const { recipientOrganisation: about, answer } = question
    answers.set(entry.id, { hash, by, about, isYes: answer === 'given' })
  }
  const isNamed = (about: string | undefined, to: OrganisationId) =>
    about === undefined || about === to
  const cameBefore = (yes: EntryHash, no: EntryHash) => {
    if (knew(no, yes)) return true
    const [first, second] = [receivedAt(yes), receivedAt(no)]
    const isFirst = first !== undefined && second !== undefined && first <= second
    return isFirst && !knew(yes, no)
  }
  const mayLearnOfNo = (about: string | undefined, to: OrganisationId, no: EntryHash | undefined) =>
    isNamed(about, to) ||
    [...answers.values()].some(
      ({ isYes, by, about: asked, hash: yes }) =>
        isYes && by === to && asked === about && (no === undefined || cameBefore(yes, no)),
    )
  return (worded, to) => {
    const { type } = worded
    const hash = 'hash' in worded ? worded.hash : undefined
    const fields = 'hash' in worded ? (byHash.get(worded.hash)?.fields ?? {}) : worded.fields
    if (type === consentGiven.type) {
      const question = questionIn(fields)
      if (question === undefined) return false
      const { recipientOrganisation: about, answer } = question
      return answer === 'declined' ? mayLearnOfNo(about, to, hash) : isNamed(about, to)
    }
    if (type !== consentWithdrawn.type) return true
    const { consents = [], protectedConsents = [], everything, words } = fields as Withdrawn
    // Of what was written before withdrawals were kept apart by recipient: ids say nothing to whoever lacks the answers, words may.
    if (everything === true) return words === undefined
    const named = [...consents, ...protectedConsents].map((id) => {
      const answer = answers.get(id)
      return answer !== undefined && mayLearnOfNo(answer.about, to, hash)
    })
    return words === undefined ? named.includes(true) : named.length > 0 && !named.includes(false)
  }
}

function questionIn(fields: Readonly<Record<string, unknown>>) {
  const { question, protectedQuestion }: Given = fields
  return question ?? protectedQuestion
}
