import type { CaseFile } from '@cobijo/domain/case/case-file'
import { interviewRecorded } from '@cobijo/domain/screening/interview-recorded'
import { plain } from '@cobijo/domain/screening/screening'
import { iloDelphi } from '@cobijo/countries/standards/ilo-delphi'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { CaseForm } from '../case-form.tsx'
import { KnownAnswers } from '../fields/coded-answers-field.tsx'
import { interviewGroups } from './screening-layout.ts'

interface Props {
  readonly file: CaseFile
  readonly onSaved: () => void
}

/** One sitting: what is known is shown beside each question, and only what is new is written. */
export function InterviewForm({ file, onSaved }: Props): ReactNode {
  const text = useText()
  const stream = file.stream ?? ''
  const { screening } = file
  const known = {
    acts: plain(screening.acts),
    means: plain(screening.means),
    forms: plain(screening.forms),
    indicators: plain(screening.indicators),
  }
  return (
    <KnownAnswers value={known}>
      <CaseForm
        stream={stream}
        form="entrevista"
        command="record-interview"
        groups={(values) => interviewGroups(values, screening.timesAsked)}
        declared={interviewRecorded.fields}
        inputFrom={(values) => ({
          ...values,
          topics: values['topics'] ?? [],
          case: stream,
          ...(values['indicators'] === undefined ? {} : { indicatorList: iloDelphi.version }),
        })}
        onSaved={onSaved}
      >
        <Banner tone="info" title={text('screening.before')}>
          {text('screening.before.explained')}
        </Banner>
        {screening.ratherNot.length > 0 && (
          <Banner tone="needs" title={text('screening.rather-not')}>
            <ul className="plain-list">
              {screening.ratherNot.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Banner>
        )}
      </CaseForm>
    </KnownAnswers>
  )
}
