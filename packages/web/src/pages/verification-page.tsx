import { waysToForms } from '../ladder/ways-to-forms.ts'
import { formNamed } from '../forms/form-named.ts'
import type { GatheringFile } from '@cobijo/domain/gathering/gathering-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import { observationsUntil } from '@cobijo/domain/verification/observations-until'
import type { Verification } from '@cobijo/domain/verification/verification'
import {
  verificationLadder,
  verificationState,
} from '@cobijo/domain/verification/verification-ladder'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { usePeople } from '../case/use-people.ts'
import { usePackLanguage } from '../clock/deadline-words.ts'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import { EraseGathering } from '../groups/erase-gathering.tsx'
import { homeCountry } from '../home-country.ts'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Link } from '../ui/action/link.tsx'
import { LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { ChildSteps } from '../verification/child-steps.tsx'
import { VerificationFacts } from '../verification/verification-facts.tsx'
import {
  verificationFormTitles,
  VerificationForm,
} from '../verification/verification-form-place.tsx'
import { VerificationPaper } from '../verification/verification-paper.tsx'
import { VerificationSheets } from '../verification/verification-sheets.tsx'
import {
  lawsOf,
  packedKind,
  verificationRungs,
  verificationStates,
  verificationFormOf,
} from '../verification/verification-words.ts'
import '../case/case.css'

const eraseWords = {
  title: 'verification.erase',
  words: 'verification.erase.words',
  done: 'verification.erase.done',
} as const

/** One order: children first, what the law asks, what was noted, whom was met, the paper, what came of it. */
export function VerificationPage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const { part, go } = useAddressParts()
  const opened = useDeviceAnswer('openGathering', (stream ?? '') as StreamId)
  const file = opened.state === 'ready' ? opened.value.file : undefined
  const verification = file?.verification
  const form = formNamed(verificationFormTitles, part('agregar'))
  const leave = (): void => go({ agregar: undefined, de: undefined }, 'replace')
  if (file !== undefined && verification !== undefined && form !== undefined)
    return (
      <Page
        title={text(verificationFormTitles[form])}
        up={{ href: links.verification(stream ?? ''), label: text('verification.page') }}
      >
        <FormWithFormat form={form} verification={verification} about={part('de')} onDone={leave} />
      </Page>
    )
  const word = choiceWord('verificationKind', verification?.said.verificationKind.value ?? '')
  return (
    <Page
      title={text('verification.page')}
      heading={
        verification === undefined
          ? text('verification.page')
          : text('verification.line', {
              kind: text(word ?? 'verification.page'),
              number: verification.said.verificationOrder.value ?? text('verification.no-number'),
            })
      }
      up={{ href: links.verifications(), label: text('verification.title') }}
      intro={verification && <Standing verification={verification} />}
    >
      <UnlessReady answer={opened} />
      {file && !verification && <SealedMark look="block" name={text('parts.care')} />}
      {file && verification && <Opened file={file} verification={verification} />}
    </Page>
  )
}

function Standing({ verification }: { verification: Verification }): ReactNode {
  const text = useText()
  const state = verificationState(verification, homeCountry.verificationKinds)
  return (
    <Tag tone={state === 'incomplete' ? 'needs' : state === 'carried-out' ? 'accent' : 'plain'}>
      {text(verificationStates[state])}
    </Tag>
  )
}

/** The institution's own format goes on from the last visit of the kind that had one. */
function FormWithFormat(props: {
  form: keyof typeof verificationFormTitles
  verification: Verification
  about: string | undefined
  onDone: () => void
}): ReactNode {
  const { form, verification } = props
  const listed = useDeviceAnswer('gatherings', 'verification')
  if (form === 'formato' && listed.state === 'loading') return <LoadingState />
  const lines = listed.state === 'ready' ? listed.value : []
  const former = lines.find(
    (line) =>
      line.stream !== verification.stream &&
      line.verification?.said.verificationKind.value === verification.said.verificationKind.value &&
      line.verification?.said.paperHeading.value !== undefined,
  )?.verification?.said
  const formerFormat: Values =
    former === undefined
      ? {}
      : Object.fromEntries(
          (['paperHeading', 'paperTitle', 'paperForm', 'paperClause'] as const)
            .map((name) => [name, former[name].value] as const)
            .filter(([, value]) => value !== undefined),
        )
  return <VerificationForm {...props} formerFormat={formerFormat} />
}

function Opened(props: { file: GatheringFile; verification: Verification }): ReactNode {
  const text = useText()
  const intl = useIntl()
  const language = usePackLanguage()
  const people = usePeople()
  const { officer } = useSession()
  const { file, verification } = props
  const stream = verification.stream ?? ''
  const kind = packedKind(verification)
  const ladder = verificationLadder(verification, homeCountry.verificationKinds)
  const until = observationsUntil(verification, homeCountry.verificationKinds, homeCountry.clocks)
  const day =
    until === undefined
      ? undefined
      : intl.formatDate(`${until}T12:00:00`, { day: 'numeric', month: 'long', year: 'numeric' })
  const isDue =
    verification.eraseFrom !== undefined &&
    verification.eraseFrom <= dayOf(Date.now(), homeCountry.clocks)
  return (
    <>
      <ChildSteps verification={verification} people={people} />
      <Section title={text('verification.demands')}>
        {kind === undefined ? (
          <p>{text('verification.demands.unknown')}</p>
        ) : (
          <LadderSteps
            label={text('verification.demands')}
            ladder={ladder}
            words={verificationRungs}
            laws={lawsOf(kind, language)}
            forms={waysToForms(ladder, verificationFormOf, (form) =>
              links.verification(stream, form),
            )}
            file={file}
            people={people}
          />
        )}
      </Section>
      <Section title={text('verification.said')}>
        <VerificationFacts verification={verification} />
        {day !== undefined && <p>{text('verification.observations', { until: day })}</p>}
        <div className="case-actions">
          {(['orden', 'hecho', 'personas', 'formato'] as const).map((form) => (
            <Link key={form} href={links.verification(stream, form)} look="action">
              {text(verificationFormTitles[form])}
            </Link>
          ))}
          <VerificationPaper verification={verification} until={day} />
        </div>
      </Section>
      <VerificationSheets verification={verification} />
      <Section title={text('fields.verificationResults')}>
        {verification.results !== undefined && (
          <ul>
            {verification.results.map((result) => (
              <li key={result}>{text(`fields.verificationResults.${result}`)}</li>
            ))}
          </ul>
        )}
        <div className="case-actions">
          <Link href={links.verification(stream, 'resultado')} look="action">
            {text(endWords(verification))}
          </Link>
          {officer && isDue && (
            <EraseGathering
              gathering={stream as StreamId}
              says={eraseWords}
              to={links.verifications()}
            />
          )}
        </div>
      </Section>
    </>
  )
}

function endWords({ results }: Verification): MessageId {
  return results === undefined ? 'verification.end' : 'verification.end.change'
}
