import type { Tip, TipAnswer } from '@cobijo/domain/tip/tip'
import { isEndedBy, tipAnswered } from '@cobijo/domain/tip/tip-answered'
import { tipTaken } from '@cobijo/domain/tip/tip-taken'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { ReactNode } from 'react'
import { useFactsOf } from '../case/use-facts-of.ts'
import { useSession } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** What was said; what is sealed from whoever looks is shown as sealed. */
export function TipFacts({ tip }: { tip: Tip }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const items = useFactsOf(tipTaken.fields, tip.said)
  const sealed = (['protection', 'contact'] as const).filter(
    (each: CaseCompartment) => !reads.includes(each),
  )
  return (
    <div className="stack stack-tight">
      {tip.said.callBackIsSafe === 'no' && (
        <p>
          <Tag tone="danger">{text('tip.no-call-back')}</Tag>
        </p>
      )}
      <DefinitionList items={items} />
      {sealed.map((each) => (
        <SealedMark key={each} look="inline" name={text(`parts.${each}`)} />
      ))}
    </div>
  )
}

/** How it ended, and what of it is still to come. */
export function TipAnswers({ tip }: { tip: Tip }): ReactNode {
  const text = useText()
  return (
    <div className="stack">
      {tip.answers.length > 1 && <Tag tone="needs">{text('tip.two-answers')}</Tag>}
      {tip.answers.map((answer, at) => (
        <Answer key={`${answer.tipAnswer} ${at}`} answer={answer} />
      ))}
    </div>
  )
}

function Answer({ answer }: { answer: TipAnswer }): ReactNode {
  const text = useText()
  const { tipCase, ...said } = answer
  const items = useFactsOf(tipAnswered.fields, said)
  return (
    <div className="stack stack-tight">
      {!isEndedBy(answer) && (
        <p>
          <Tag tone="needs">{text('tip.receipt-missing')}</Tag>
        </p>
      )}
      <DefinitionList items={items} />
      {tipCase !== undefined && (
        <div>
          <Link href={links.caseFile(tipCase)} look="action">
            {text('tip.to-case')}
          </Link>
        </div>
      )}
    </div>
  )
}
