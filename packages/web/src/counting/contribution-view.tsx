import type {
  ContributionPreview,
  MadeContribution,
} from '@cobijo/contract/device/counting/counting-api'
import type { Agreement } from '@cobijo/domain/counting/contribution/agreement'
import { useState, type ReactNode } from 'react'
import { downloadBytes } from '../device/download-bytes.ts'
import { Fingerprint } from '../forms/enrolment/fingerprint.tsx'
import { Counts } from '../importing/counts.tsx'
import type { MessageId } from '../language/es.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Checkbox } from '../ui/field/checkbox-group.tsx'
import { Section } from '../ui/page/page.tsx'
import { ColumnCounts } from './column-counts.tsx'
import { fileCode } from './file-code.ts'
import { RowsOfStudy } from './rows-of-study.tsx'
import { StudyFacts } from './study-facts.tsx'
import { useContribution } from './use-contribution.ts'
import './counting.css'

/** What would leave for one study, to the last row, and the one button that makes it a file. */
export function ContributionView({ study }: { study: string }): ReactNode {
  const text = useText()
  const { state, make, again } = useContribution(study)
  switch (state.at) {
    case 'gathering':
      return <LoadingState what={text('counting.gathering')} />
    case 'fault':
      return <ErrorState fault={state.fault} onRetry={again} />
    case 'made':
      return <Made made={state.made} />
    case 'seen':
      return (
        <Seen
          preview={state.preview}
          isMaking={state.isMaking}
          onMake={() => void make(state.preview)}
        />
      )
    default:
      return state satisfies never
  }
}

/** So few that two or three codes together may be enough to know somebody. */
const few = 20

function Seen(props: {
  preview: ContributionPreview
  isMaking: boolean
  onMake: () => void
}): ReactNode {
  const text = useText()
  const { preview } = props
  const { view } = preview
  const [isSeen, setSeen] = useState(false)
  const [isCompared, setCompared] = useState(view.office.isCompared || view.office.mine)
  const asksToCompare = !view.office.isCompared && !view.office.mine
  const held = !isCompared
    ? text('counting.make.not-compared')
    : isSeen
      ? undefined
      : text('counting.make.unseen')
  const isEmpty = preview.rows.length === 0
  return (
    <>
      <StudyFacts view={view} />
      <Section title={text('counting.would')}>
        <p>{text('counting.would.words')}</p>
        <Counts
          counts={[
            { label: text('counting.rows'), count: preview.rows.length, isMain: true },
            ...(view.study.unit === 'bed-refusal'
              ? []
              : [{ label: text('counting.people'), count: preview.people }]),
          ]}
        />
        {!isEmpty && preview.rows.length < few && <Banner>{text('counting.few')}</Banner>}
      </Section>
      <LeftOut preview={preview} />
      {!isEmpty && (
        <>
          <ColumnCounts columns={preview.columns} study={view.study} />
          <Section title={text('counting.each-row')}>
            <RowsOfStudy preview={preview} />
          </Section>
        </>
      )}
      {asksToCompare && (
        <Banner tone="needs" title={text('counting.compare')}>
          <div className="stack stack-tight">
            <p>{text('counting.compare.words')}</p>
            <Fingerprint of={view.office.fingerprint} />
            <Checkbox isSelected={isCompared} onChange={setCompared}>
              {text('counting.compared')}
            </Checkbox>
          </div>
        </Banner>
      )}
      <div className="counting-confirm">
        {!isEmpty && (
          <Checkbox isSelected={isSeen} onChange={setSeen}>
            {text('counting.seen')}
          </Checkbox>
        )}
        <Button
          tone="primary"
          onPress={props.onMake}
          isPending={props.isMaking}
          disabledReason={isEmpty ? text('counting.make.nobody') : held}
        >
          {text('counting.make')}
        </Button>
      </div>
    </>
  )
}

const reasons: Readonly<Record<Exclude<Agreement, 'agreed'>, MessageId>> = {
  'said-no': 'counting.left-out.said-no',
  'taken-back': 'counting.left-out.taken-back',
  'not-asked': 'counting.left-out.not-asked',
  'run-out': 'counting.left-out.run-out',
  'not-confirmed': 'counting.left-out.not-confirmed',
}

function LeftOut({ preview }: { preview: ContributionPreview }): ReactNode {
  const text = useText()
  const { leftOut, outsidePeriod, withoutCode, view } = preview
  if (view.study.unit === 'bed-refusal') return null
  const all = [
    ...Object.entries(reasons).map(([agreement, label]) => ({
      label: text(label),
      count: leftOut[agreement as Agreement] ?? 0,
    })),
    { label: text('counting.left-out.without-code'), count: withoutCode },
    { label: text('counting.left-out.outside-period'), count: outsidePeriod },
  ].filter(({ count }) => count > 0)
  return (
    <Section title={text('counting.left-out')}>
      {all.length === 0 ? (
        <p>{text('counting.left-out.none')}</p>
      ) : (
        <>
          <Counts counts={all} />
          <p>{text('counting.left-out.words')}</p>
        </>
      )}
    </Section>
  )
}

function Made({ made }: { made: MadeContribution }): ReactNode {
  const text = useText()
  return (
    <Banner
      title={text('counting.made')}
      icon="check"
      isAnnounced
      actions={
        <Button onPress={() => downloadBytes(made.file, made.fileName)}>
          {text('counting.made.again')}
        </Button>
      }
    >
      <p>{text('counting.made.words', { name: made.fileName })}</p>
      <p className="counting-code">{fileCode(made.fileDigest)}</p>
    </Banner>
  )
}
