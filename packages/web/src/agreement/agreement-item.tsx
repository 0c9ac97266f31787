import type { AgreementView } from '@cobijo/contract/device/directory/agreements'
import { addDays } from '@cobijo/domain/deadline/calendar-day'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { CalendarDateField } from '../forms/fields/date-from-kind.tsx'
import { useAct } from '../forms/use-act.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { calendarDate } from '@cobijo/domain/journal/value-kind'
import { useDayInWords, useOthersNamed, usePartsInWords } from './agreement-words.ts'
import { homeToday } from './home-today.ts'

interface ItemProps {
  readonly of: AgreementView
  readonly disabledReason: string | undefined
}

/** One agreement in plain words, and what an officer can do with it. */
export function AgreementItem(props: ItemProps): ReactNode {
  const text = useText()
  const others = useOthersNamed()
  const { of, disabledReason } = props
  const isHeld =
    of.standing !== 'proposed' && of.standing !== 'ended' && of.standing !== 'turned-down'
  const awaitsUs =
    of.standing === 'proposed' && of.parties.some(({ mine, signed }) => mine && !signed)
  return (
    <li className="team-line">
      <div className="stack">
        <h4>{text('agreement.with', { who: others(of) })}</h4>
        <AgreementFacts of={of} />
        {awaitsUs && <Answer of={of} disabledReason={disabledReason} />}
        {(isHeld || (of.standing === 'proposed' && !awaitsUs)) && (
          <EndEarly of={of} disabledReason={disabledReason} />
        )}
      </div>
    </li>
  )
}

function AgreementFacts({ of }: Pick<ItemProps, 'of'>): ReactNode {
  const text = useText()
  const day = useDayInWords()
  const partsInWords = usePartsInWords()
  const { terms, agreement, parties, standing } = of
  const isEarly = agreement.endsOn < terms.lastDay
  return (
    <DefinitionList
      items={[
        ...parties.map(({ name, gets, why = '' }) => ({
          term: text('agreement.gets', { who: name ?? text('agreement.unnamed') }),
          value:
            gets.length === 0
              ? text('agreement.gets.nothing')
              : text('agreement.gets.for', { parts: partsInWords(gets), why }),
        })),
        {
          term: text('agreement.purposes'),
          value: terms.purposes
            .map((each) => choiceWord('purpose', each))
            .flatMap((id) => (id === undefined ? [] : [text(id)]))
            .join(', '),
        },
        { term: text('agreement.basis'), value: terms.legalBasis },
        {
          term: text('agreement.days'),
          value: text('agreement.days.span', {
            first: day(terms.firstDay),
            last: day(terms.lastDay),
          }),
        },
        {
          term: text('agreement.ends'),
          value:
            standing === 'turned-down'
              ? text('agreement.turned-down')
              : isEarly
                ? text('agreement.ends.early', { last: day(agreement.endsOn) })
                : text('agreement.ends.how', {
                    last: day(terms.lastDay),
                    count: terms.noticeDays,
                  }),
        },
      ]}
    />
  )
}

/** Signs exactly what stands above, or says no to it. */
function Answer({ of, disabledReason }: ItemProps): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const { run, isRunning, fault } = useAct()
  const sign = async (): Promise<void> => {
    if (await run(() => device.signAgreement(of.terms)))
      announce({ words: text('agreement.signed'), tone: 'done' })
  }
  const turnDown = async (): Promise<void> => {
    const agreement = of.agreement.digest
    if (await run(() => device.endAgreement({ agreement, lastDay: homeToday() })))
      announce({ words: text('agreement.turned-down.saved'), tone: 'done' })
  }
  return (
    <>
      <div className="row">
        <Button
          tone="primary"
          disabledReason={disabledReason}
          isPending={isRunning}
          onPress={() => void sign()}
        >
          {text('agreement.sign')}
        </Button>
        <Button
          disabledReason={disabledReason}
          isPending={isRunning}
          onPress={() => void turnDown()}
        >
          {text('agreement.turn-down')}
        </Button>
      </div>
      {fault !== undefined && <ErrorState fault={fault} />}
    </>
  )
}

function EndEarly({ of, disabledReason }: ItemProps): ReactNode {
  const text = useText()
  const announce = useToast()
  const others = useOthersNamed()
  const { device } = useDevice()
  const { run, isRunning, fault, clear } = useAct()
  const [lastDay, setLastDay] = useState<unknown>()
  const [isOpen, setOpen] = useState(false)
  const begin = (): void => {
    clear()
    setLastDay(addDays(homeToday(), of.terms.noticeDays))
    setOpen(true)
  }
  const end = async (): Promise<void> => {
    const saved = await run(() =>
      device.endAgreement({
        agreement: of.agreement.digest,
        lastDay: typeof lastDay === 'string' ? lastDay : '',
      }),
    )
    if (!saved) return
    announce({ words: text('agreement.ended.saved'), tone: 'done' })
    setOpen(false)
  }
  return (
    <div>
      <Button tone="quiet" disabledReason={disabledReason} onPress={begin}>
        {text('agreement.end')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('agreement.end.title', { who: others(of) })}
        actions={
          <Button tone="primary" isPending={isRunning} onPress={() => void end()}>
            {text('agreement.end.go')}
          </Button>
        }
      >
        <div className="stack">
          <p>{text('agreement.end.words')}</p>
          <CalendarDateField
            place={{ name: 'lastDay', expected: 'future' }}
            kind={calendarDate}
            field={{
              label: text('agreement.end.last-day'),
              ...(fault?.field === 'lastDay' ? { error: fault } : {}),
            }}
            value={lastDay}
            onChange={setLastDay}
          />
          {fault !== undefined && (
            <ErrorState fault={fault} isSaidAtField={fault.field === 'lastDay'} />
          )}
        </div>
      </Dialog>
    </div>
  )
}
