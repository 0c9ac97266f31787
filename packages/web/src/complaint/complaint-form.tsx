import type { FocalName, WrittenComplaint } from '@cobijo/contract/device/complaints/complaints-api'
import { complaintMatters } from '@cobijo/domain/complaint/complaint-received'
import type { ComplaintMatter } from '@cobijo/domain/complaint/complaint-received'
import { complaintSubjects } from '@cobijo/domain/complaint/who-may-read'
import type { ComplaintSubject } from '@cobijo/domain/complaint/who-may-read'
import type { MemberId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { TextArea, TextField } from '../ui/field/text-field.tsx'
import { matterWords, subjectWords } from './complaint-words.ts'

interface Answers {
  readonly subject?: ComplaintSubject
  readonly named: readonly MemberId[]
  readonly kept: readonly MemberId[]
  readonly matters: readonly ComplaintMatter[]
  readonly words: string
  readonly about: string
  readonly inDanger?: 'yes' | 'no'
  readonly name: string
  readonly language: string
  readonly code: 'new' | 'own' | 'none'
  readonly ownCode: string
  readonly word: string
}

const nothing: Answers = {
  named: [],
  kept: [],
  matters: [],
  words: '',
  about: '',
  name: '',
  language: '',
  code: 'new',
  ownCode: '',
  word: '',
}

/** What she says, and who must not read it. Nothing of it is kept before it is sealed: no draft, no suggestion of an earlier one. */
export function ComplaintForm(props: {
  people: readonly FocalName[]
  isSaving: boolean
  fault: (Fault & { readonly field?: string }) | undefined
  onSave: (written: WrittenComplaint) => void
}): ReactNode {
  const text = useText()
  const [answers, setAnswers] = useState(nothing)
  const change = (next: Partial<Answers>): void => setAnswers((before) => ({ ...before, ...next }))
  const { subject, named } = answers
  const isNamed = subject === 'focal-person'
  const list = (people: readonly FocalName[]) =>
    people.map(({ id, name, isOutside }) => ({
      value: id,
      label: name,
      detail: text(isOutside ? 'complaint.outside' : 'complaint.inside'),
    }))
  const others = props.people.filter(({ id }) => !(isNamed && named.includes(id)))
  return (
    <form
      className="stack"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!props.isSaving) props.onSave(writtenIn(answers))
      }}
    >
      <Choice
        label={text('complaint.subject')}
        description={text('complaint.subject.help')}
        allow={[]}
        answer={subject && { kind: 'known', value: subject }}
        onAnswer={(answer) => answer.kind === 'known' && change({ subject: answer.value })}
        options={complaintSubjects.map((value) => ({ value, label: text(subjectWords[value]) }))}
      />
      {isNamed && (
        <CheckboxGroup
          label={text('complaint.named')}
          description={text('complaint.named.help')}
          options={list(props.people)}
          values={answers.named}
          onChange={(values) => change({ named: values })}
        />
      )}
      {others.length > 0 && (
        <CheckboxGroup
          isOptional
          label={text('complaint.kept')}
          description={text('complaint.kept.help')}
          options={list(others)}
          values={answers.kept}
          onChange={(values) => change({ kept: values })}
          error={props.fault?.field === 'kept' ? props.fault : undefined}
        />
      )}
      <CheckboxGroup
        label={text('complaint.matters')}
        options={complaintMatters.map((value) => ({ value, label: text(matterWords[value]) }))}
        values={answers.matters}
        onChange={(values) => change({ matters: values })}
      />
      <TextArea
        isOptional
        label={text('complaint.words')}
        value={answers.words}
        rows={6}
        maxLength={3000}
        onChange={(words) => change({ words })}
        error={props.fault?.field === 'words' ? props.fault : undefined}
      />
      <TextArea
        isOptional
        label={text('complaint.about')}
        description={text('complaint.about.help')}
        value={answers.about}
        rows={2}
        maxLength={300}
        onChange={(about) => change({ about })}
      />
      <Choice
        label={text('complaint.in-danger')}
        layout="beside"
        allow={[]}
        answer={answers.inDanger && { kind: 'known', value: answers.inDanger }}
        onAnswer={(answer) => answer.kind === 'known' && change({ inDanger: answer.value })}
        options={[
          { value: 'yes', label: text('complaint.yes') },
          { value: 'no', label: text('complaint.no') },
        ]}
      />
      <TextField
        isOptional
        label={text('complaint.name')}
        value={answers.name}
        maxLength={200}
        onChange={(name) => change({ name })}
      />
      <Choice
        label={text('complaint.code')}
        allow={[]}
        answer={{ kind: 'known', value: answers.code }}
        onAnswer={(answer) => answer.kind === 'known' && change({ code: answer.value })}
        options={[
          { value: 'new', label: text('complaint.code.new') },
          { value: 'own', label: text('complaint.code.own') },
          { value: 'none', label: text('complaint.code.none') },
        ]}
      />
      {answers.code === 'own' && (
        <TextField
          label={text('complaint.code.mine')}
          value={answers.ownCode}
          onChange={(ownCode) => change({ ownCode })}
        />
      )}
      {answers.code !== 'none' && (
        <>
          <TextField
            isOptional
            label={text('complaint.word')}
            description={text('complaint.word.help')}
            value={answers.word}
            maxLength={60}
            onChange={(word) => change({ word })}
          />
          <TextField
            isOptional
            label={text('complaint.language')}
            value={answers.language}
            maxLength={100}
            onChange={(language) => change({ language })}
          />
        </>
      )}
      {props.fault && props.fault.field !== 'kept' && props.fault.field !== 'words' && (
        <ErrorState fault={props.fault} />
      )}
      <div>
        <Button type="submit" tone="primary" isPending={props.isSaving}>
          {text('complaint.go')}
        </Button>
      </div>
    </form>
  )
}

/** Not to say whom it is about is the narrowest: nobody of the house reads it. */
function writtenIn(answers: Answers): WrittenComplaint {
  const { subject, named, kept, matters, words, about, inDanger, name, language } = answers
  const isNamed = subject === 'focal-person' && named.length > 0
  return {
    subject:
      subject === undefined || (subject === 'focal-person' && !isNamed) ? 'not-said' : subject,
    named: isNamed ? named : [],
    kept,
    matters,
    words,
    about,
    name,
    language,
    ...(inDanger === undefined ? {} : { inDanger }),
    ...(answers.code === 'none'
      ? {}
      : { code: answers.code === 'new' ? 'new' : answers.ownCode, word: answers.word }),
  }
}
