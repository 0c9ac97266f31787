import type { Referral } from '@cobijo/domain/referral/referral'
import type { ReactNode } from 'react'
import { kindInWords } from '../../forms/enrolment/profile-in-words.ts'
import { groupInWords } from '../../language/parts-in-words.ts'
import { useText } from '../../language/text.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { Checkbox } from '../../ui/field/checkbox-group.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { Select } from '../../ui/field/select.tsx'
import { mayEnforce, mayHaveToReport, type Recipient } from './recipients.ts'
import type { StepProps } from './step-props.ts'
import { enforcesInWords, reasonInWords, reportInWords } from '../words.ts'

/** Who can meet it: never an address, always whether they must report and whether they enforce migration law (W10, W11). */
export function RecipientStep({
  answers,
  change,
  recipients,
  saidNo,
  declined,
}: StepProps & {
  readonly recipients: readonly Recipient[]
  readonly saidNo: readonly string[]
  readonly declined: Referral | undefined
}): ReactNode {
  const text = useText()
  const nameOf = useNameOf()
  const chosen = recipients.find(({ id }) => id === answers.to)
  const answered = (id: string): readonly string[] => {
    if (!saidNo.includes(id)) return []
    const reason =
      declined?.sent.recipientOrganisation === id ? declined.declined?.reason : undefined
    return [
      text('refer.who.said-no'),
      ...(reason === undefined ? [] : [text(reasonInWords[reason])]),
    ]
  }
  const detailOf = ({ id, profile }: Recipient): string =>
    [
      ...answered(id),
      ...(profile === undefined
        ? [text('refer.who.profile-unknown')]
        : [
            text(kindInWords[profile.kind]),
            text(reportInWords[profile.dutyToReport]),
            text(enforcesInWords[profile.enforcesMigrationLaw]),
          ]),
    ].join(' · ')
  return (
    <div className="stack">
      <Choice<string>
        look="question"
        label={text('refer.who')}
        description={text('refer.who.help')}
        allow={[]}
        answer={chosen === undefined ? undefined : { kind: 'known', value: chosen.id }}
        onAnswer={(answer) => {
          if (answer.kind === 'known')
            change({
              to: answer.value,
              group: undefined,
              dutyToReportSaid: false,
              goesAlong: undefined,
              otherBasis: undefined,
            })
        }}
        options={recipients.map((each) => ({
          value: each.id,
          label: nameOf(each),
          detail: detailOf(each),
        }))}
      />
      {chosen && chosen.groups.length > 1 && (
        <Select<string>
          label={text('refer.who.group')}
          description={text('refer.who.group.help')}
          value={answers.group ?? chosen.group}
          onChange={(group) => change({ group, goesAlong: undefined })}
          options={chosen.groups.map(({ group, kind }) => {
            const words = groupInWords(kind)
            return { value: group, label: words === undefined ? kind : text(words.name) }
          })}
        />
      )}
      {chosen && mayEnforce(chosen) && (
        <Banner
          tone="danger"
          isAnnounced
          title={text('refer.enforces.title', { who: nameOf(chosen) })}
        >
          {text('refer.enforces.words')}
        </Banner>
      )}
      {chosen && mayHaveToReport(chosen) && (
        <MustReport {...{ answers, change, recipients, chosen }} />
      )}
    </div>
  )
}

function MustReport(
  props: StepProps & { readonly recipients: readonly Recipient[]; readonly chosen: Recipient },
): ReactNode {
  const text = useText()
  const nameOf = useNameOf()
  const others = props.recipients.filter((each) => !mayHaveToReport(each)).map(nameOf)
  return (
    <>
      <Banner
        tone="needs"
        icon="alert"
        isAnnounced
        title={text('refer.report.title', { who: nameOf(props.chosen) })}
      >
        <p>{text('refer.report.words')}</p>
        <p>
          {others.length === 0
            ? text('refer.report.no-others')
            : text('refer.report.others', { names: others.join(', ') })}
        </p>
      </Banner>
      <Checkbox
        isSelected={props.answers.dutyToReportSaid}
        onChange={(dutyToReportSaid) => props.change({ dutyToReportSaid })}
      >
        {text('refer.report.said')}
      </Checkbox>
    </>
  )
}

export function useNameOf(): (recipient: Recipient | undefined) => string {
  const text = useText()
  return (recipient) => recipient?.name ?? text('refer.who.unnamed')
}
