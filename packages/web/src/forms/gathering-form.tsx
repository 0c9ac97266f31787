import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { CaseForm, type CaseFormProps } from './case-form.tsx'

/** A form about a house, a course, a visit or a tip: its command names that gathering, or none where the form begins one. */
export function GatheringForm({
  gathering,
  inputFrom = (values) => values,
  ...form
}: Omit<CaseFormProps, 'stream'> & { readonly gathering: StreamId | undefined }): ReactNode {
  return (
    <CaseForm
      {...form}
      stream={gathering ?? ''}
      inputFrom={(values) => ({
        ...inputFrom(values),
        ...(gathering === undefined ? {} : { gathering }),
      })}
    />
  )
}
