import { type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Approval } from './approve-release.ts'
import {
  anything,
  either,
  fields,
  type FormCheck,
  listOf,
  mapOf,
  number,
  oneOf,
  text,
  wholeNumber,
} from './form-check.ts'
import { bilingual } from './bilingual-form.ts'
import { specForm } from './read-spec.ts'
import { type ReleaseContent, releaseFormat } from './release-content.ts'
import { releaseFiles } from './release-files.ts'

const key = either(text, oneOf(null))
const count = either(wholeNumber, oneOf(null))

export const contentForm = fields(
  {
    format: oneOf(releaseFormat),
    spec: specForm,
    shapes: listOf(
      fields({ by: listOf(text), keys: listOf(listOf(key)) }, { several: mapOf(text) }),
    ),
    cells: listOf(fields({ at: mapOf(key), n: count })),
    audit: anything,
    findings: listOf(either(bilingual, oneOf(null))),
  },
  {
    records: fields({
      protection: mapOf(either(text, number)),
      longest: wholeNumber,
      lines: listOf(text),
    }),
  },
)

export const approvalsForm = listOf(
  fields(
    { organisation: text, role: bilingual, approvedOn: text, digest: text },
    { signature: fields({ algorithm: text, publicKey: text, value: text }) },
  ),
)

/** The content of a frozen release. Refuses `file-form-invalid` with the name of the file. */
export function readContent(bytes: Uint8Array): ReleaseContent | Refusal {
  return readJson<ReleaseContent>(bytes, contentForm, releaseFiles.content)
}

/** The approvals of a frozen release. Refuses `file-form-invalid` with the name of the file. */
export function readApprovals(bytes: Uint8Array): readonly Approval[] | Refusal {
  return readJson<readonly Approval[]>(bytes, approvalsForm, releaseFiles.approvals)
}

/** JSON of a form. Refuses `file-form-invalid` with the name of the file. */
export function readJson<Form>(bytes: Uint8Array, form: FormCheck, file: string): Form | Refusal {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return form(value, '') === undefined ? (value as Form) : refused('file-form-invalid', file)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      return refused('file-form-invalid', file)
    }
    throw error
  }
}
