import type { GatheringFile } from '@cobijo/domain/gathering/gathering-file'
import type { GroupIntake } from '@cobijo/domain/group-intake/group-intake'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { ArrivalRows } from '../groups/arrival-rows.tsx'
import { BlankSheet } from '../groups/blank-sheet.tsx'
import { EndIntake, EndedIntake } from '../groups/end-intake.tsx'
import { NoteRow } from '../groups/note-row.tsx'
import { PutAside } from '../groups/put-aside.tsx'
import { SameWristbands } from '../groups/same-wristband.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import '../groups/groups.css'

/** One sheet: note, settle what two telephones noted twice, give to many, and begin the case of whoever accepts. */
export function GroupPage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const gathering = (stream ?? '') as StreamId
  const opened = useDeviceAnswer('openGathering', gathering)
  const file = opened.state === 'ready' ? opened.value.file : undefined
  const sheet = file?.groupIntake
  return (
    <Page
      title={text('group.page')}
      heading={sheet?.name ?? text('group.page')}
      up={{ href: links.groups(), label: text('group.title') }}
      intro={sheet && <Standing sheet={sheet} />}
      actions={
        file &&
        sheet && (
          <>
            <BlankSheet />
            {file.state.value === 'open' && (
              <EndIntake
                gathering={gathering}
                left={sheet.rows.filter(({ accepted }) => accepted.length === 0).length}
              />
            )}
          </>
        )
      }
    >
      <UnlessReady answer={opened} />
      {file && !sheet && <SealedMark look="block" />}
      {file && sheet && <Sheet gathering={gathering} file={file} sheet={sheet} />}
    </Page>
  )
}

function Standing(props: { sheet: GroupIntake }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { sheet } = props
  const accepted = sheet.rows.filter((row) => row.accepted.length > 0).length
  return (
    <>
      <p>
        {sheet.expected === undefined
          ? text('group.count', { count: sheet.rows.length, accepted })
          : text('group.count-of', {
              count: sheet.rows.length,
              expected: sheet.expected,
              accepted,
            })}
      </p>
      {sheet.place !== undefined && <p>{sheet.place}</p>}
      {!reads.includes('placement') && <SealedMark look="inline" name={text('group.place')} />}
    </>
  )
}

function Sheet(props: { gathering: StreamId; file: GatheringFile; sheet: GroupIntake }): ReactNode {
  const text = useText()
  const { gathering, sheet } = props
  return (
    <>
      <EndedIntake gathering={gathering} file={props.file} />
      <SameWristbands gathering={gathering} sheet={sheet} />
      <Section title={text('group.note')}>
        <NoteRow gathering={gathering} />
      </Section>
      <ArrivalRows gathering={gathering} rows={sheet.rows} />
      <PutAside gathering={gathering} rows={sheet.setAside} />
    </>
  )
}
