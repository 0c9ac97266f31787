import type {
  LedgerError,
  LedgerRefusal,
} from '@cobijo/publications/official-figures/reading/line-errors'
import type { ReactNode } from 'react'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import '../importing/import.css'

const fileWords: Readonly<Record<string, MessageId>> = {
  'file-not-json': 'official-figures.refused.file-not-json',
  'format-unknown': 'official-figures.refused.format-unknown',
  'format-newer': 'official-figures.refused.format-newer',
  'ledger-not-valid': 'official-figures.refused.ledger-not-valid',
  'name-means-two-things': 'official-figures.refused.name-means-two-things',
  'too-many-figures': 'official-figures.refused.too-many-figures',
}

const rowWords: Readonly<Record<string, MessageId>> = {
  'field-missing': 'official-figures.wrong.field-missing',
  'field-unknown': 'official-figures.wrong.field-unknown',
  'value-not-known': 'official-figures.wrong.value-not-known',
  'form-invalid': 'official-figures.wrong.form-invalid',
  repeated: 'official-figures.wrong.repeated',
  'population-unknown': 'official-figures.wrong.names-nothing',
  'document-unknown': 'official-figures.wrong.names-nothing',
  'series-unknown': 'official-figures.wrong.names-nothing',
  'figure-unknown': 'official-figures.wrong.names-nothing',
  'names-itself': 'official-figures.wrong.names-itself',
  circular: 'official-figures.wrong.circular',
  'ends-before-it-begins': 'official-figures.wrong.ends-before-it-begins',
}

/** Why a file is not taken, with every row and field that is wrong; nothing of it was written. */
export function RefusedFile({ refusal }: { refusal: LedgerRefusal }): ReactNode {
  const text = useText()
  const place = ({ list, row, field }: LedgerError): string =>
    text('official-figures.wrong.place', { list, row, field })
  return (
    <Banner tone="needs" icon="alert" isAnnounced>
      <p>{text(fileWords[refusal.code] ?? 'official-figures.refused.ledger-not-valid')}</p>
      {refusal.errors.length > 0 && (
        <ul>
          {refusal.errors.map((error) => (
            <li key={`${place(error)} ${error.code}`}>
              {place(error)}: {text(rowWords[error.code] ?? 'official-figures.wrong.form-invalid')}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  )
}
