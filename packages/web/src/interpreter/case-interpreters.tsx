import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { InterpretedWork } from './interpreted-work.tsx'
import { useLanguagesInWords } from './interpreter-words.ts'

/** Whom she lets interpret, who could be asked, and what was said through whom: by code (W22). */
export function CaseInterpreters(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { interpreters, stream } = props.file
  if (!reads.includes('care'))
    return (
      <section className="stack stack-tight">
        <h2>{text('interpreter.title')}</h2>
        <SealedMark look="block" name={text('parts.care')} />
      </section>
    )
  return (
    <section className="stack stack-tight" aria-label={text('interpreter.title')}>
      <h2>{text('interpreter.title')}</h2>
      <Accepted file={props.file} />
      <CouldBeAsked file={props.file} />
      <InterpretedWork interpreted={interpreters.interpreted} people={props.people} />
      {stream !== undefined && (
        <div>
          <Link href={links.interpreters()} look="action">
            {text('interpreter.roster')}
          </Link>
        </div>
      )}
    </section>
  )
}

function Accepted({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const { accepted } = file.interpreters
  if (accepted.length === 0)
    return <p className="field-description">{text('interpreter.nobody-accepted')}</p>
  return (
    <ul className="plain-list stack stack-tight">
      {accepted.map(({ code, answer, language, relation }) => {
        const word =
          relation === undefined ? undefined : choiceWord('interpreterRelation', relation)
        return (
          <li key={code} className="row case-tags">
            <strong>{code}</strong>
            {language !== undefined && <span>{language}</span>}
            <Tag tone={answer.value === 'yes' ? 'accent' : 'needs'}>
              {text(answer.value === 'yes' ? 'interpreter.accepted' : 'interpreter.declined')}
            </Tag>
            {word !== undefined && (
              <span className="field-description">
                {text('fields.interpreterRelation')} {text(word)}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** On the roster and not yet asked about; who speaks one of her languages first. */
function CouldBeAsked({ file }: { file: CaseFile }): ReactNode {
  const listed = useDeviceAnswer('gatherings', 'interpreter')
  if (listed.state !== 'ready') return null
  return (
    <ul className="plain-list stack stack-tight">
      {listed.value
        .filter(({ state }) => state !== 'ended')
        .map(({ stream }) => (
          <OnRoster key={stream} file={file} stream={stream} />
        ))}
    </ul>
  )
}

function OnRoster(props: {
  file: CaseFile
  stream: Parameters<typeof links.caseFile>[0]
}): ReactNode {
  const text = useText()
  const languages = useLanguagesInWords()
  const { file, stream } = props
  const opened = useDeviceAnswer('openGathering', stream as never)
  if (opened.state !== 'ready' || opened.value.file.interpreter === undefined) return null
  const { interpreterCode, interpreterLanguages } = opened.value.file.interpreter
  const isAsked = file.interpreters.accepted.some(({ code }) => code === interpreterCode.value)
  const hers = file.registers.languages?.value ?? []
  const speaksHers = (interpreterLanguages.value ?? []).some((each) => hers.includes(each))
  return (
    <li className="row case-tags">
      <Link href={links.caseForm(file.stream, 'interprete', stream)} look="action">
        {text(isAsked ? 'interpreter.ask-her-anew' : 'interpreter.ask-her-of', {
          code: interpreterCode.value ?? '',
        })}
      </Link>
      <span>{languages(interpreterLanguages.value)}</span>
      {speaksHers && <Tag tone="accent">{text('interpreter.speaks-hers')}</Tag>}
    </li>
  )
}
