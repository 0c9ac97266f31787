import { existsSync, readFileSync } from 'node:fs'
import { bilingual } from '@cobijo/publications/release/bilingual-form'
import { fields, text } from '@cobijo/publications/release/form-check'
import type { Agreement } from '@cobijo/publications/release/release-spec'
import { type Refusal, refused } from '@cobijo/statistics/refusal'

const form = fields({ with: bilingual, purpose: bilingual, until: text })

/** With whom figures are shared under a lower threshold, for what and until when. Refuses `file-not-found` and `agreement-form-invalid`. */
export function readAgreement(path: string): Agreement | Refusal {
  if (!existsSync(path)) return refused('file-not-found', 'agreement')
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return refused('agreement-form-invalid', 'agreement')
  }
  const wrong = form(value, '')
  return wrong === undefined
    ? (value as Agreement)
    : refused('agreement-form-invalid', wrong === '' ? 'agreement' : wrong)
}
