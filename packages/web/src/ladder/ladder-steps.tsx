import { homePack } from '@cobijo/countries/packs'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { nextRung, type Ladder, type Rung } from '@cobijo/domain/ladder/rung'
import type { ReactNode } from 'react'
import type { CaseFormName } from '../case/case-form-place.tsx'
import type { CasePartName } from '../case/case-part-names.ts'
import type { People } from '../case/use-people.ts'
import { errorSentence } from '../language/error-sentence.ts'
import type { MessageId } from '../language/es.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Icon, type IconName } from '../ui/show/icon.tsx'
import './ladder-steps.css'

/** Which form does what a rung asks for, and what that form is about besides the case. */
export interface RungForm {
  readonly form: CaseFormName
  readonly named?: string | undefined
}

/** Or the part of the case where it is done, where that takes more than one form. */
export type RungWay =
  | RungForm
  | { readonly part: CasePartName }
  /** Where what the ladder is about is no case. */
  | { readonly href: string }

/**
 * What must hold before something may be decided: each rung done, by whom and when; the next one is the only bright thing; a blocked one
 * says which rule blocks it. `words`: what each rung asks for, by its code.
 */
export function LadderSteps(props: {
  ladder: Ladder
  words: Readonly<Record<string, MessageId>>
  forms: Readonly<Record<string, RungWay>>
  file: Pick<CaseFile, 'stream' | 'timeline'>
  people: People
  label: string
  /** The article behind each rung, by its code, where that is more exact than the rule's. */
  laws?: Readonly<Record<string, string>>
}): ReactNode {
  const { ladder } = props
  const next = nextRung(ladder)
  return (
    <ol className="ladder" aria-label={props.label}>
      {ladder.map((rung) => (
        <Step key={rung.code} {...props} rung={rung} isNext={rung === next} />
      ))}
    </ol>
  )
}

const marks = {
  done: 'check',
  open: 'circle',
  blocked: 'alert',
} as const satisfies Record<Rung['state'], IconName>

function Step(props: {
  rung: Rung
  isNext: boolean
  words: Readonly<Record<string, MessageId>>
  forms: Readonly<Record<string, RungWay>>
  file: Pick<CaseFile, 'stream' | 'timeline'>
  people: People
  laws?: Readonly<Record<string, string>>
}): ReactNode {
  const text = useText()
  const { rung, isNext } = props
  const words = props.words[rung.code]
  const way = props.forms[rung.code]
  return (
    <li className="rung" data-state={rung.state} data-next={isNext || undefined}>
      <span className="rung-mark">
        <Icon name={marks[rung.state]} />
      </span>
      <div className="rung-words">
        <p className="rung-title">
          {words === undefined ? text('ladder.other') : text(words)}
          <span className="rung-state"> · {text(standings[rung.state])}</span>
        </p>
        {rung.state === 'done' && <DoneBy {...props} by={rung.by} />}
        {rung.state === 'blocked' && <p>{text(errorSentence(rung.code).says)}</p>}
        {rung.state !== 'done' && <LawBehind rule={rung.rule} law={props.laws?.[rung.code]} />}
        {rung.state === 'open' && way !== undefined && (
          <Link href={addressOf(props.file.stream, way)} look={isNext ? 'primary' : 'action'}>
            {words === undefined ? text('ladder.other') : text(words)}
          </Link>
        )}
      </div>
    </li>
  )
}

function addressOf(stream: string | undefined, way: RungWay): string {
  if ('href' in way) return way.href
  return 'part' in way
    ? links.casePart(stream, way.part)
    : links.caseForm(stream, way.form, way.named)
}

const standings = {
  done: 'ladder.done',
  open: 'ladder.open',
  blocked: 'ladder.blocked',
} as const satisfies Record<Rung['state'], MessageId>

function DoneBy(props: {
  by: EntryHash | undefined
  file: Pick<CaseFile, 'timeline'>
  people: People
}): ReactNode {
  const moment = useMoment()
  const item = props.file.timeline.find(({ hash }) => hash === props.by)
  if (item?.kind !== 'entry') return null
  return (
    <p className="rung-by">
      {props.people.who(item.organisation, item.member)} · {moment(new Date(item.recordedAt))}
    </p>
  )
}

function LawBehind(props: { rule: string | undefined; law: string | undefined }): ReactNode {
  const { rule } = props
  const ofRule = rule === undefined ? undefined : homePack.ruleSources[rule]?.source
  const source = props.law ?? ofRule
  return source === undefined ? null : <p className="field-description">{source}</p>
}
