import type { SessionView } from '@cobijo/contract/device/enrolment/enrolment-api'
import type { WaitingEntry } from '@cobijo/contract/device/synchronisation/synchronisation-api'
import { useCallback, useMemo, type ReactNode } from 'react'
import { errorSentence } from '../language/error-sentence.ts'
import { entryInWords, groupInWords, partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import type { ShellData, Waiting } from '../shell/session-view.ts'
import { ShellDataProvider } from '../shell/shell-data.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { useDevice } from './device-context.tsx'
import { faultOf } from './fault-of.ts'
import { downloadBytes } from './download-bytes.ts'
import { useDeviceAnswer } from './use-device-answer.ts'

/** Tells the frame what the device knows: who works here, what is saved where, where one can go. */
export function DeviceShell(props: { children: ReactNode }): ReactNode {
  const { session, installation, lock, dropKeys } = useDevice()
  const open = useOpenFrame(session)
  const isSample = session?.sample ?? installation?.kind === 'sample'
  const data = useMemo<ShellData>(
    () => ({
      navigation: [],
      ...open,
      isSample,
      onQuickExit: dropKeys,
      ...(session === undefined ? {} : { onLock: lock }),
    }),
    [open, isSample, dropKeys, lock, session],
  )
  return <ShellDataProvider data={data}>{props.children}</ShellDataProvider>
}

type OpenFrame = Pick<ShellData, 'session' | 'saves' | 'navigation'>

function useOpenFrame(session: SessionView | undefined): OpenFrame | undefined {
  const text = useText()
  const { device } = useDevice()
  const announce = useToast()
  const states = useDeviceAnswer('saveStates')
  const saves = states.state === 'ready' ? states.value : undefined

  const sendNow = useCallback(() => {
    device.sync().catch(() => announce({ words: text('shell.save.not-sent'), tone: 'needs' }))
  }, [device, announce, text])
  const lifeboat = useCallback(() => {
    device.lifeboat().then(
      (bytes) => downloadBytes(bytes, `pendiente-${new Date().toISOString().slice(0, 10)}.bin`),
      () => announce({ words: text('shell.save.lifeboat.failed'), tone: 'needs' }),
    )
  }, [device, announce, text])

  const wentBackRead = useCallback(() => {
    device
      .confirmWentBack()
      .catch((fault: unknown) =>
        announce({ words: text(errorSentence(faultOf(fault).code).says), tone: 'needs' }),
      )
  }, [device, announce, text])

  return useMemo(() => {
    if (session === undefined) return undefined
    const waiting = (entry: WaitingEntry): Waiting => ({
      id: entry.hash,
      what: text(entryInWords(entry.type)),
      since: new Date(entry.savedAt),
    })
    return {
      session: {
        organisation: session.organisationName,
        role: roleOf(session, text),
        cannotSee: session.sealedForOthers.map((part) => text(partInWords[part])),
      },
      navigation: session.standing === 'waiting' ? [] : placesFor(session, text),
      ...(saves === undefined
        ? {}
        : {
            saves: {
              onThisDevice: [...saves.needsAttention, ...saves.onThisDevice].map(waiting),
              atServer: [],
              notYetReceived: Math.max(0, saves.expectedByThem - saves.receivedByThem),
              goesToOthers: saves.expectedByThem > 0,
              isOnline: saves.online,
              ...(saves.needsAttention[0] === undefined
                ? {}
                : { failed: saves.needsAttention[0].code ?? 'entry-refused' }),
              ...(saves.online || saves.lastSyncAt === undefined
                ? {}
                : { offlineSince: new Date(saves.lastSyncAt) }),
              troubles: saves.troubles,
              ...(saves.serverWentBackAt === undefined
                ? {}
                : {
                    serverWentBackAt: new Date(saves.serverWentBackAt),
                    onWentBackRead: wentBackRead,
                  }),
              ...(saves.clockAheadMs === undefined ? {} : { clockAheadMs: saves.clockAheadMs }),
              onSendNow: sendNow,
              onLifeboat: lifeboat,
            },
          }),
    }
  }, [session, saves, text, sendNow, lifeboat, wentBackRead])
}

type Say = ReturnType<typeof useText>

function roleOf(session: SessionView, text: Say): string {
  if (session.standing === 'waiting') return text('shell.role.waiting')
  const functions = session.groups
    .filter(({ kind }) => kind !== 'everyone' && kind !== 'officers')
    .flatMap(({ kind }) => groupInWords(kind)?.name ?? [])
    .map((name) => text(name))
  // Whoever founded a small organisation is in every group: naming them all would say nothing.
  const most = functions.length > 3 ? [text('shell.role.several')] : functions
  const all = session.officer ? [text('shell.role.officer'), ...most] : most
  return all.length === 0 ? text('shell.role.member') : all.join(' · ')
}

/** Whose work it may be to go by order, or along with who does; whoever only shelters people is not offered it. */
const goByOrder: readonly (string | undefined)[] = [
  'migration-protection',
  'child-protection',
  'prosecution',
  'victims-commission',
  'other',
  undefined,
]

function placesFor({ groups, reads, kind }: SessionView, text: Say): ShellData['navigation'] {
  const isOnCall = groups.some(({ kind }) => kind === 'on-call')
  return [
    { href: links.myDay(), label: text('shell.to.my-day') },
    { href: links.cases(), label: text('shell.to.cases') },
    { href: links.groups(), label: text('group.title') },
    ...(reads.includes('placement')
      ? [{ href: links.houses(), label: text('shell.to.houses') }]
      : []),
    ...(isOnCall ? [{ href: links.onCall(), label: text('shell.to.on-call') }] : []),
    { href: links.referrals(), label: text('shell.to.referrals') },
    { href: links.network(), label: text('shell.to.network') },
    { href: links.organisation(), label: text('shell.to.organisation') },
    ...(reads.includes('essential')
      ? [
          { href: links.tips(), label: text('shell.to.tips'), isSeldom: true },
          { href: links.interpreters(), label: text('shell.to.interpreters'), isSeldom: true },
          { href: links.trainings(), label: text('shell.to.trainings'), isSeldom: true },
        ]
      : []),
    ...(reads.includes('care') && goByOrder.includes(kind)
      ? [
          { href: links.verifications(), label: text('shell.to.verifications'), isSeldom: true },
          { href: links.operations(), label: text('shell.to.operations'), isSeldom: true },
        ]
      : []),
    { href: links.legalDemands(), label: text('shell.to.legal-demands'), isSeldom: true },
    { href: links.box(), label: text('shell.to.box'), isSeldom: true },
    { href: links.importPeople(), label: text('shell.to.import'), isSeldom: true },
    { href: links.figures(), label: text('shell.to.figures'), isSeldom: true },
    { href: links.officialFigures(), label: text('shell.to.official-figures'), isSeldom: true },
    ...(reads.includes('statistics')
      ? [{ href: links.counting(), label: text('shell.to.counting'), isSeldom: true }]
      : []),
  ]
}
