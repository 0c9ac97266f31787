import { links } from '../../links.ts'

const prefix = 'refer/'

/** Under which name an unfinished referral is kept; the stream is random. */
export function referralDraft(stream: string): string {
  return `${prefix}${stream}`
}

/** Where that draft is finished; undefined for another form's. */
export function placeOfReferralDraft(name: string): string | undefined {
  return name.startsWith(prefix) ? links.refer(name.slice(prefix.length)) : undefined
}
