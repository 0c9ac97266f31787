import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import {
  bestInterestsLadder,
  waitingPanel,
} from '@cobijo/domain/best-interests/best-interests-ladder'
import type { AssessmentLine } from '@cobijo/domain/best-interests/best-interests'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { useState, type ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { noticeRung } from '../child/notice-rung.ts'
import { useSession } from '../device/device-context.tsx'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { LadderSteps, type RungForm } from '../ladder/ladder-steps.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { Determinations } from './determinations.tsx'
import { homeCountry } from '../home-country.ts'
import { PanelSeats } from './panel-seats.tsx'
import { useWord } from './use-interest-words.ts'

interface Props {
  readonly file: CaseFile
  readonly people: People
}

/** What is best for her: what must hold before a panel decides, who sits on it, what was decided, and what she was told. */
export function CaseBestInterests(props: Props): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const [now] = useState(() => Date.now())
  if (!reads.includes('child')) return <SealedMark look="block" name={text('parts.child')} />
  return (
    <div className="stack">
      <p className="field-description">{text('interests.intro')}</p>
      <Determinations {...props} now={now} />
      {mayBeChild(props.file.ageGroup.value) ? (
        <Way {...props} now={now} />
      ) : (
        <Banner tone="info" title={text('interests.of-age')}>
          {text('interests.of-age.explained')}
        </Banner>
      )}
      <Assessments {...props} />
    </div>
  )
}

const rungWords = {
  'child-notice-given': 'interests.rung.notice',
  'assessment-missing': 'interests.rung.assessed',
  'child-views-missing': 'interests.rung.heard',
  'representative-without-conflict-missing': 'interests.rung.represented',
  'panel-missing': 'interests.rung.panel',
  'panel-conflict-open': 'interests.rung.conflict',
  'panel-too-small': 'interests.rung.quorum',
  'quorum-not-set': 'interests.rung.quorum-not-set',
  'panel-one-agency': 'interests.rung.agencies',
  'report-incomplete': 'interests.rung.report',
  'decision-not-reasoned': 'interests.rung.decision',
} as const

/** The ladder to the next determination, and the panel that is to decide it. */
function Way(props: Props & { now: number }): ReactNode {
  const text = useText()
  const { file, people, now } = props
  const panel = waitingPanel(file)
  const ladder = bestInterestsLadder(file, { at: now, country: homeCountry })
  const forms: Readonly<Record<string, RungForm>> = {
    ...noticeRung(file),
    'assessment-missing': { form: 'valoracion' },
    'child-views-missing': { form: 'valoracion' },
    'representative-without-conflict-missing': { form: 'representacion' },
    'panel-missing': { form: 'panel' },
    ...(panel
      ? {
          'panel-too-small': { form: 'panel' },
          'panel-one-agency': { form: 'panel' },
          'report-incomplete': { form: 'determinacion', named: panel.id },
          'decision-not-reasoned': { form: 'determinacion', named: panel.id },
        }
      : {}),
  }
  const stream = file.stream ?? ''
  return (
    <section className="stack stack-tight">
      <h2>{text('interests.way')}</h2>
      <LadderSteps
        ladder={ladder}
        words={rungWords}
        forms={forms}
        file={file}
        people={people}
        label={text('interests.way')}
      />
      {panel !== undefined && (
        <>
          <h3>{text('interests.panel')}</h3>
          <PanelSeats panel={panel} stream={stream} />
          <span className="row">
            <Link href={links.caseForm(stream, 'determinacion', panel.id)} look="action">
              {text('interests.determine')}
            </Link>
            <Link href={links.caseForm(stream, 'panel')} look="action">
              {text('interests.convene-anew')}
            </Link>
          </span>
        </>
      )}
    </section>
  )
}

function Assessments({ file, people }: Props): ReactNode {
  const text = useText()
  const { assessments } = file.bestInterests
  const add = (
    <Link href={links.caseForm(file.stream, 'valoracion')} look="action">
      {text('interests.assess')}
    </Link>
  )
  return (
    <section className="stack stack-tight">
      <h2>{text('interests.assessments')}</h2>
      {assessments.length === 0 && <p>{text('interests.assessments.none')}</p>}
      {assessments.toReversed().map((line) => (
        <Assessment key={line.id} line={line} people={people} />
      ))}
      {mayBeChild(file.ageGroup.value) && <span className="row">{add}</span>}
    </section>
  )
}

function Assessment({ line, people }: { line: AssessmentLine; people: People }): ReactNode {
  const text = useText()
  const word = useWord()
  const moment = usePlainMoment()
  const { said } = line
  return (
    <article className="stack stack-tight">
      <span className="row case-tags">
        <span>
          {moment(line.recordedAt)} · {people.who(line.organisation, line.member)}
        </span>
        {said.heard !== undefined && (
          <Tag tone={said.heard === 'not-heard' ? 'needs' : 'plain'}>
            {word('heard', said.heard)}
          </Tag>
        )}
        {said.panelNeeded === 'yes' && <Tag tone="needs">{text('interests.panel-needed')}</Tag>}
      </span>
      {said.herViews !== undefined && (
        <p className="story-words">
          <strong>{text('fields.herViews')}</strong> {said.herViews}
        </p>
      )}
      {said.whyNotHeard !== undefined && <p className="story-words">{said.whyNotHeard}</p>}
      {said.interestAdvice !== undefined && (
        <p className="story-words">
          <strong>{text('fields.interestAdvice')}</strong> {said.interestAdvice}
        </p>
      )}
    </article>
  )
}
