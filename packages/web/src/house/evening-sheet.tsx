import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registerFields } from '@cobijo/domain/case/case-registers'
import { sleepersIn, type House } from '@cobijo/domain/house/house'
import type { Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useDevice } from '../device/device-context.tsx'
import { useAct } from '../forms/use-act.ts'
import { useWordsOfValues } from '../case/use-words-of-values.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { printNeutrally } from '../ui/page/print-neutrally.ts'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { BlankPad } from './blank-pad.tsx'

const told = [
  'languages',
  'allergies',
  'medicines',
  'diet',
  'mustNotBeTold',
  'callInNeed',
  'otherAlerts',
] as const
const alerts = {
  selfHarmAlert: 'case.alert.self-harm',
  seizures: 'case.alert.seizures',
  pregnancy: 'case.alert.pregnancy',
} as const

/**
 * For a power cut (W18): who sleeps here by the name she uses, and what the shift must know; neither where the house is nor whose. It is
 * recorded before it goes to the printer, and stays listed until somebody records that it was destroyed.
 */
export function EveningSheet(props: {
  house: House
  at: Instant
  files: ReadonlyMap<string, CaseFile>
  /** Who sleeps here was looked up: before that the sheet would hold codes alone. */
  isRead: boolean
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { device } = useDevice()
  const act = useAct()
  const { house, at, files } = props
  const [code, setCode] = useState<string>()
  const stays = sleepersIn(house, at)
  const record = (sheetCode: string, sheet: 'printed' | 'destroyed' | 'lost') =>
    act.run(() =>
      device.carryOut('record-evening-sheet', { gathering: house.stream, sheetCode, sheet }),
    )
  const print = async (): Promise<void> => {
    const next = caseCode(crypto.randomUUID() as StreamId)
    if ((await record(next, 'printed')) === undefined) return
    flushSync(() => setCode(next))
    printNeutrally()
  }
  return (
    <div className="stack">
      <div className="stack stack-tight not-printed">
        <p>{text('house.sheet.explained')}</p>
        <div className="case-actions">
          <Button
            tone="primary"
            isPending={act.isRunning}
            {...(props.isRead ? {} : { disabledReason: text('house.sheet.reading') })}
            onPress={() => void print()}
          >
            {text('house.sheet.print')}
          </Button>
          <BlankPad />
        </div>
        {act.fault !== undefined && <ErrorState fault={act.fault} />}
        {house.sheetsOut.length > 0 && (
          <section className="stack stack-tight">
            <h2>{text('house.sheet.out')}</h2>
            <ul className="plain-list stack stack-tight">
              {house.sheetsOut.map((sheet) => (
                <li key={sheet.code} className="row case-tags">
                  <span>
                    <strong>{sheet.code}</strong> ·{' '}
                    {text('house.sheet.printed', { when: moment(new Date(sheet.printedAt)) })}
                  </span>
                  <Button onPress={() => void record(sheet.code, 'destroyed')}>
                    {text('house.sheet.destroyed')}
                    <span className="visually-hidden">: {sheet.code}</span>
                  </Button>
                  <Button tone="quiet" onPress={() => void record(sheet.code, 'lost')}>
                    {text('house.sheet.lost')}
                    <span className="visually-hidden">: {sheet.code}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <article className="sheet evening-sheet">
        <p>{text('house.sheet.head', { code: code ?? '····', when: moment(new Date(at)) })}</p>
        {stays.map((stay) => (
          <SheetPerson
            key={stay.id}
            person={stay.case}
            room={stay.room}
            isHeld={stay.state === 'held'}
            file={files.get(stay.case)}
            isRead={props.isRead}
          />
        ))}
        <p>{text('house.sheet.destroy')}</p>
      </article>
    </div>
  )
}

function SheetPerson(props: {
  person: StreamId
  room: string
  isHeld: boolean
  file: CaseFile | undefined
  isRead: boolean
}): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const registers = props.file?.registers
  const named = registers?.nameToUse?.value ?? caseCode(props.person)
  const flags = (Object.keys(alerts) as (keyof typeof alerts)[])
    .filter((name) => registers?.[name]?.value === 'yes')
    .map((name) => text(alerts[name]))
  const label = {
    languages: text('fields.languages'),
    allergies: text('fields.allergies'),
    medicines: text('fields.medicines'),
    diet: text('fields.diet'),
    mustNotBeTold: text('fields.mustNotBeTold'),
    callInNeed: text('fields.callInNeed'),
    otherAlerts: text('fields.otherAlerts'),
  } satisfies Record<(typeof told)[number], string>
  return (
    <section>
      <p>
        <strong>{named}</strong> · {props.room}
        {props.isHeld && ` · ${text('house.sheet.held')}`}
        {flags.length > 0 && ` · ${flags.join(' · ')}`}
      </p>
      {registers === undefined ? (
        <p>{text(props.isRead ? 'house.sheet.sealed' : 'house.sheet.reading')}</p>
      ) : (
        <DefinitionList
          items={told
            .filter((name) => registers[name]?.value !== undefined)
            .map((name) => ({
              term: label[name],
              value: words(name, registerFields[name].kind, registers[name]?.value),
            }))}
        />
      )}
    </section>
  )
}
