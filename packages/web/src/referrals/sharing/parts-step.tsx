import type { ReferralPreview } from '@cobijo/contract/device/sharing/referrals-api'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import { useState, type ReactNode } from 'react'
import { useDayInWords, usePartsInWords } from '../../agreement/agreement-words.ts'
import { partInWords } from '../../language/parts-in-words.ts'
import { useText } from '../../language/text.tsx'
import { useMoment } from '../../language/moment.ts'
import { Banner } from '../../ui/feedback/banner.tsx'
import { Button } from '../../ui/action/button.tsx'
import { CheckboxGroup } from '../../ui/field/checkbox-group.tsx'
import { AskConsent } from './ask-consent.tsx'
import { nothingClaimed } from './other-basis.ts'
import {
  beyondAgreement,
  endOfConsent,
  partsThatGo,
  partsToAsk,
  partsWithoutConsent,
  type PartOfReferral,
  type PartVerdict,
} from './parts-that-go.ts'
import { useNameOf } from '../sending/recipient-step.tsx'
import type { Recipient } from '../sending/recipients.ts'
import type { StepProps } from '../sending/step-props.ts'
import { WithoutConsent } from './without-consent.tsx'
import '../referrals.css'

const verdictInWords = {
  goes: 'refer.part.goes',
  'no-consent': 'refer.part.no-consent',
  sealed: 'refer.part.sealed',
  empty: 'refer.part.empty',
  'not-to-enforcement': 'refer.part.not-to-enforcement',
  counted: 'refer.part.counted',
} as const satisfies Record<PartVerdict, string>

/** Part by part against her consent. What is not ticked is not sent; what she was not asked yet can be asked right here. */
export function PartsStep(
  props: StepProps & {
    readonly stream: string
    readonly recipient: Recipient
    readonly isAdult: boolean
    readonly parts: readonly PartOfReferral[]
    /** What she said so far to whether they may tell back. */
    readonly tellsBack: 'yes' | 'no' | undefined
    /** In force with the recipient today. */
    readonly agreement: ReferralPreview['agreement']
  },
): ReactNode {
  const text = useText()
  const nameOf = useNameOf()
  const { parts, answers, recipient, agreement } = props
  const moment = useMoment()
  const [isAsking, setAsking] = useState(false)
  const [isAskingAgain, setAskingAgain] = useState(false)
  const going = partsThatGo(parts, answers.goesAlong, agreement)
  const open = parts.filter(({ verdict }) => verdict === 'goes')
  const toAsk = partsToAsk(parts)
  const shut = parts.filter(({ verdict }) => verdict !== 'goes' && verdict !== 'empty')
  const empty = parts.filter(({ verdict }) => verdict === 'empty')
  const who = nameOf(recipient)
  const ends = endOfConsent(parts, going)
  if (answers.otherBasis !== undefined)
    return (
      <WithoutConsent
        who={who}
        basis={answers.otherBasis}
        parts={partsWithoutConsent(parts)}
        onChange={(otherBasis) => props.change({ otherBasis })}
      />
    )
  return (
    <div className="stack">
      <Agreed who={who} agreement={agreement} />
      {open.length > 0 ? (
        <CheckboxGroup<CaseCompartment>
          look="question"
          label={text('refer.what')}
          description={text('refer.what.help', { who })}
          values={going}
          onChange={(goesAlong) => props.change({ goesAlong })}
          options={open.map(({ part }) => ({
            value: part,
            label: text(partInWords[part]),
            detail: text(
              beyondAgreement([part], agreement).length > 0
                ? 'agreement.refer.beyond'
                : 'refer.part.goes',
            ),
          }))}
        />
      ) : (
        <div className="stack stack-tight">
          <h2 className="refer-question">{text('refer.what')}</h2>
          <p className="field-description">{text('refer.what.help', { who })}</p>
        </div>
      )}
      {ends !== undefined &&
        (isAskingAgain ? (
          <AskConsent
            stream={props.stream}
            recipient={recipient}
            who={who}
            isAdult={props.isAdult}
            agreed={[]}
            toldBack={props.tellsBack}
            toAsk={open.map(({ part }) => part)}
            agreement={agreement}
            onDone={() => setAskingAgain(false)}
          />
        ) : (
          <Banner
            tone="needs"
            title={text('refer.ends', { when: moment(new Date(ends)) })}
            actions={<Button onPress={() => setAskingAgain(true)}>{text('refer.ends.ask')}</Button>}
          >
            <p>{text('refer.ends.why', { who })}</p>
          </Banner>
        ))}
      {!isAskingAgain &&
        toAsk.length > 0 &&
        (isAsking || open.length === 0 ? (
          <AskConsent
            stream={props.stream}
            recipient={recipient}
            who={who}
            isAdult={props.isAdult}
            agreed={open.map(({ part }) => part)}
            toldBack={props.tellsBack}
            toAsk={toAsk}
            agreement={agreement}
            onDone={() => {
              setAsking(false)
              props.change({ goesAlong: undefined })
            }}
          />
        ) : (
          <div>
            <Button onPress={() => setAsking(true)}>{text('refer.ask.open')}</Button>
          </div>
        ))}
      <div className="stack stack-tight">
        <h2 className="refer-stays">{text('refer.stays')}</h2>
        <ul className="refer-parts">
          {shut.map(({ part, verdict }) => (
            <li key={part} data-verdict={verdict}>
              <span>{text(partInWords[part])}</span>
              <span className="refer-verdict">{text(verdictInWords[verdict])}</span>
            </li>
          ))}
        </ul>
        {empty.length > 0 && (
          <p className="refer-verdict">
            {text('refer.part.empty')}:{' '}
            {empty.map(({ part }) => text(partInWords[part])).join(', ')}
          </p>
        )}
      </div>
      <div>
        <Button tone="quiet" onPress={() => props.change({ otherBasis: nothingClaimed })}>
          {text('refer.basis.open')}
        </Button>
      </div>
    </div>
  )
}

/** Whether what goes is agreed between the two, or goes this once: said before it is ticked. */
function Agreed(props: {
  readonly who: string
  readonly agreement: ReferralPreview['agreement']
}): ReactNode {
  const text = useText()
  const day = useDayInWords()
  const partsInWords = usePartsInWords()
  const { who, agreement } = props
  if (agreement === undefined)
    return <p className="field-description">{text('agreement.refer.none', { who })}</p>
  return (
    <Banner title={text('agreement.refer.title', { who, when: day(agreement.endsOn) })}>
      {agreement.compartments.length === 0
        ? text('agreement.refer.nothing')
        : text('agreement.refer.words', { parts: partsInWords(agreement.compartments) })}
    </Banner>
  )
}
