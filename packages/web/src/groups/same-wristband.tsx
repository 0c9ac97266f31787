import type { ArrivalRow, GroupIntake } from '@cobijo/domain/group-intake/group-intake'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { usePeople } from '../case/use-people.ts'
import { useCommand } from '../forms/fields/use-command.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { RowDialog } from './row-dialog.tsx'
import { RowWords } from './row-line.tsx'

/** The same code on several rows: all of them are shown beside each other, and a person says which is right. */
export function SameWristbands(props: { gathering: StreamId; sheet: GroupIntake }): ReactNode {
  const { gathering, sheet } = props
  return sheet.sameWristband.map(({ wristband, arrivals }) => (
    <SameWristband
      key={wristband}
      gathering={gathering}
      wristband={wristband}
      rows={sheet.rows.filter(({ arrival }) => arrivals.includes(arrival))}
    />
  ))
}

function SameWristband(props: {
  gathering: StreamId
  wristband: string
  rows: readonly ArrivalRow[]
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const people = usePeople()
  const moment = useMoment()
  const [opened, setOpened] = useState<ArrivalRow>()
  const { gathering, rows, wristband } = props
  const join = async (): Promise<void> => {
    const [first, ...others] = rows
    for (const { arrival } of others)
      await command.run('note-arrival', { gathering, arrival, sameAs: first?.arrival })
    void device.sync().catch(() => undefined)
  }
  return (
    <Banner
      tone="needs"
      title={text('group.same.title', { wristband })}
      actions={
        <Button isPending={command.isRunning} onPress={() => void join()}>
          {text('group.same.one-person')}
        </Button>
      }
    >
      <p>{text('group.same.words')}</p>
      <ul className="group-rows">
        {rows.map((row) => (
          <li key={row.arrival} className="group-row">
            <div className="group-row-words">
              <RowWords row={row} />
              <span className="group-soft">
                {text('group.same.noted', {
                  when: moment(new Date(row.notedAt)),
                  who: people.members.find(({ id }) => id === row.notedBy)?.name ?? '',
                })}
              </span>
            </div>
            <Button tone="quiet" onPress={() => setOpened(row)}>
              {text('group.same.other-code')}
            </Button>
          </li>
        ))}
      </ul>
      {command.refusal && <ErrorState fault={command.refusal} />}
      {opened && (
        <RowDialog gathering={gathering} row={opened} onClose={() => setOpened(undefined)} />
      )}
    </Banner>
  )
}
