import type { DeterminationLine, FollowUpLine } from '@cobijo/domain/best-interests/best-interests'
import { determinationFollowedUp } from '@cobijo/domain/best-interests/determination/determination-followed-up'
import {
  determinationStanding,
  type DeterminationStanding,
} from '@cobijo/domain/best-interests/determination/standing-determination'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { useState, type ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import type { MessageId } from '../language/es.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { DeterminationSheet } from './determination-sheet.tsx'
import { homeCountry } from '../home-country.ts'
import { OptionsWeighed } from './options-weighed.tsx'
import { useSeatWords, useWord } from './use-interest-words.ts'

interface Props {
  readonly file: CaseFile
  readonly people: People
  readonly now: number
}

/** Every determination there was, the newest first: how it stands, what was weighed, what she was told, and what came of it. */
export function Determinations(props: Props): ReactNode {
  const text = useText()
  const [printed, setPrinted] = useState<string>()
  const { determinations } = props.file.bestInterests
  if (determinations.length === 0) return null
  const sheet = determinations.find(({ id }) => id === printed)
  return (
    <section className="stack stack-tight">
      <h2>{text('interests.determinations')}</h2>
      {determinations.filter(({ isCurrent }) => isCurrent).length > 1 && (
        <Banner tone="needs" title={text('interests.at-once')}>
          {text('interests.at-once.explained')}
        </Banner>
      )}
      {determinations.toReversed().map((line) => (
        <Determination key={line.id} {...props} line={line} onPrint={() => setPrinted(line.id)} />
      ))}
      <PrintDialog
        isOpen={sheet !== undefined}
        onClose={() => setPrinted(undefined)}
        title={text('interests.sheet.title')}
      >
        {sheet !== undefined && <DeterminationSheet {...props} line={sheet} />}
      </PrintDialog>
    </section>
  )
}

const standingWords = {
  stands: 'interests.standing.stands',
  replaced: 'interests.standing.replaced',
  reopened: 'interests.standing.reopened',
  'vote-not-enough': 'interests.standing.vote-not-enough',
  'child-not-heard': 'interests.standing.child-not-heard',
  'represented-by-suspect': 'interests.standing.represented-by-suspect',
  'put-off': 'interests.standing.put-off',
  expired: 'interests.standing.expired',
  'came-of-age': 'interests.standing.came-of-age',
} as const satisfies Record<DeterminationStanding, MessageId>

function Determination(props: Props & { line: DeterminationLine; onPrint: () => void }): ReactNode {
  const text = useText()
  const word = useWord()
  const moment = usePlainMoment()
  const seatWords = useSeatWords()
  const { line, file, people, now } = props
  const { said, vote } = line
  const standing = determinationStanding(line, { file, at: now, country: homeCountry })
  const isTold = line.followUps.some((step) => step.said.determinationStep === 'told-to-child')
  const head = [
    word('interestOutcome', said.interestOutcome),
    word('chosenOption', said.chosenOption),
  ].filter(Boolean)
  return (
    <article className="stack stack-tight">
      <h3>{head.join(': ')}</h3>
      <span className="row case-tags">
        <Tag tone={standing === 'stands' ? 'accent' : standing === 'replaced' ? 'plain' : 'needs'}>
          {text(standingWords[standing])}
        </Tag>
        <span>
          {moment(line.recordedAt)} · {people.who(line.organisation, line.member)}
        </span>
      </span>
      <p>
        {text('interests.vote', {
          agrees: vote.agrees,
          voters: vote.voters,
          agencies: vote.agencies,
        })}
        {vote.notCounted.length > 0 && (
          <span className="choice-detail">
            {text('interests.not-counted', { who: vote.notCounted.map(seatWords).join('; ') })}
          </span>
        )}
      </p>
      {said.interestReasons !== undefined && <p className="story-words">{said.interestReasons}</p>}
      {said.dissent !== undefined && (
        <p className="story-words">
          <strong>{text('fields.dissent')}</strong> {said.dissent}
        </p>
      )}
      <Days line={line} />
      <OptionsWeighed said={said} />
      {standing !== 'replaced' && !isTold && (
        <Banner tone="needs" title={text('interests.not-told')}>
          {text('interests.not-told.explained')}
        </Banner>
      )}
      <Steps steps={line.followUps} people={people} />
      <span className="row">
        <Link href={links.caseForm(file.stream, 'determinacion-sigue', line.id)} look="action">
          {text('interests.follow-up')}
        </Link>
        <Button onPress={props.onPrint}>{text('interests.print')}</Button>
      </span>
    </article>
  )
}

/** Until when it holds, by when it is done, when it is looked at again. */
function Days({ line }: { line: DeterminationLine }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const { said, reviewOn } = line
  const kind = determinationFollowedUp.fields.stepOn.kind
  const days = [
    ['fields.validUntil', said.validUntil],
    ['fields.carryOutBy', said.carryOutBy],
    ['fields.deferredUntil', said.deferredUntil],
    ['fields.reviewOn', reviewOn],
  ] as const
  const known = days.filter(([, day]) => day !== undefined)
  return (
    <>
      {known.length > 0 && (
        <p>
          {known.map(([label, day]) => `${text(label)}: ${words('stepOn', kind, day)}`).join(' · ')}
        </p>
      )}
      {said.missingInformation !== undefined && (
        <p className="story-words">
          <strong>{text('fields.missingInformation')}</strong> {said.missingInformation}
        </p>
      )}
    </>
  )
}

function Steps(props: { steps: readonly FollowUpLine[]; people: People }): ReactNode {
  const text = useText()
  const word = useWord()
  const words = useWordsOfValues()
  const moment = usePlainMoment()
  if (props.steps.length === 0) return null
  const { fields } = determinationFollowedUp
  return (
    <ul className="plain-list stack stack-tight">
      {props.steps.map((step) => {
        const { said } = step
        const details = (['stepOn', 'toldLanguage', 'nextReviewOn'] as const).flatMap((name) =>
          said[name] === undefined
            ? []
            : [`${text(detailLabels[name])}: ${words(name, fields[name].kind, said[name])}`],
        )
        return (
          <li key={step.id}>
            <span className="row case-tags">
              <strong>{word('determinationStep', said.determinationStep)}</strong>
              {said.toldInPerson === true && <Tag>{text('fields.toldInPerson')}</Tag>}
              {said.reopens === true && <Tag tone="needs">{text('interests.reopens')}</Tag>}
            </span>
            <p>
              {moment(step.recordedAt)} · {props.people.who(step.organisation, step.member)}
              {details.map((each) => ` · ${each}`)}
            </p>
            {said.sheSaid !== undefined && (
              <p className="story-words">
                <strong>{text('fields.sheSaid')}</strong> {said.sheSaid}
              </p>
            )}
            {said.stepWords !== undefined && <p className="story-words">{said.stepWords}</p>}
          </li>
        )
      })}
    </ul>
  )
}

const detailLabels = {
  stepOn: 'fields.stepOn',
  toldLanguage: 'fields.toldLanguage',
  nextReviewOn: 'fields.nextReviewOn',
} as const
