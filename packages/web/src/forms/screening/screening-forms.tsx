import type { CaseFile } from '@cobijo/domain/case/case-file'
import { exclusionAnswered } from '@cobijo/domain/screening/exclusion-answered'
import { exclusionProposed } from '@cobijo/domain/screening/exclusion-proposed'
import { identificationRecorded } from '@cobijo/domain/screening/identification-recorded'
import { interviewRecorded } from '@cobijo/domain/screening/interview-recorded'
import { onwardPathRecorded } from '@cobijo/domain/screening/onward-path-recorded'
import { plain } from '@cobijo/domain/screening/screening'
import { signsRecorded } from '@cobijo/domain/screening/signs-recorded'
import { iloDelphi } from '@cobijo/countries/standards/ilo-delphi'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { CaseForm } from '../case-form.tsx'
import { KnownAnswers } from '../fields/coded-answers-field.tsx'
import { interviewGroups, signsGroups } from './screening-layout.ts'

interface Props {
  readonly file: CaseFile
  readonly onSaved: () => void
}

/** Signs somebody saw: no interview, no score. */
export function SignsForm({ file, onSaved }: Props): ReactNode {
  const stream = file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="senales"
      command="record-signs"
      groups={() => signsGroups}
      declared={signsRecorded.fields}
      inputFrom={(values) => ({ ...values, case: stream })}
      onSaved={onSaved}
    />
  )
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

/** What this organisation holds her to be; the officer decides, no score does. */
export function IdentificationForm({ file, onSaved }: Props): ReactNode {
  const stream = file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="identificacion"
      command="record-identification"
      groups={() => [
        {
          id: 'standing',
          title: 'screening.standing',
          intro: 'screening.standing.intro',
          fields: [
            { name: 'standing' },
            { name: 'ground' },
            {
              name: 'certificate',
              // It is valid until a day that usually has not come.
              expected: 'either',
              isAsked: ({ ground }) => ground === 'interview',
            },
            { name: 'recognisedBy', isAsked: ({ ground }) => ground === 'recognising-body' },
            { name: 'recognisedOn', isAsked: ({ ground }) => ground === 'recognising-body' },
            { name: 'identificationReason', rows: 3 },
          ],
        },
      ]}
      declared={identificationRecorded.fields}
      inputFrom={(values) => ({ ...values, case: stream })}
      onSaved={onSaved}
    />
  )
}

/** Asks a second person whether she is no trafficking victim. */
export function ProposeExclusionForm({ file, onSaved }: Props): ReactNode {
  const stream = file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="descarte"
      command="propose-exclusion"
      groups={() => [
        {
          id: 'exclusion',
          title: 'screening.exclusion',
          intro: 'screening.exclusion.intro',
          fields: [{ name: 'screeningOutcome' }, { name: 'exclusionReason', rows: 4 }],
        },
      ]}
      declared={exclusionProposed.fields}
      inputFrom={(values) => ({ ...values, case: stream })}
      onSaved={onSaved}
    />
  )
}

/** The second person's answer. */
export function AnswerExclusionForm(props: Props & { proposal: string | undefined }): ReactNode {
  const { file } = props
  const stream = file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="respuesta-descarte"
      command="answer-exclusion"
      groups={() => [
        {
          id: 'answer',
          title: 'screening.exclusion-answer',
          intro: 'screening.exclusion.intro',
          fields: [{ name: 'exclusionAnswer' }, { name: 'exclusionAnswerReason', rows: 3 }],
        },
      ]}
      declared={exclusionAnswered.fields}
      inputFrom={(values) => ({ ...values, case: stream, proposal: props.proposal ?? '' })}
      onSaved={props.onSaved}
    />
  )
}

/** Where somebody goes from here (W28). */
export function OnwardPathForm({ file, onSaved }: Props): ReactNode {
  const stream = file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="camino"
      command="record-onward-path"
      groups={() => [
        {
          id: 'onward',
          title: 'screening.onward',
          intro: 'screening.onward.intro',
          fields: [
            { name: 'screeningOutcome' },
            { name: 'onwardTo' },
            { name: 'protectedOnwardTo' },
            { name: 'onwardWords', rows: 2 },
          ],
        },
      ]}
      declared={onwardPathRecorded.fields}
      inputFrom={(values) => ({ ...values, case: stream })}
      onSaved={onSaved}
    />
  )
}
