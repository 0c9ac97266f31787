import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { useSealedHere } from '../shell/shell-data.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { AccessEnded } from './access-ended.tsx'

/** How whole this copy is, and what that means for whoever reads it: nothing is shown as an absence that misleads. */
export function CaseStanding(props: { opened: OpenedCase }): ReactNode {
  const text = useText()
  const { organisation } = useSession()
  const command = useCommand()
  const { file, historyAwaited, pendingWithdrawal, accessEnded } = props.opened
  const isAwaited = historyAwaited.length > 0
  const { sealedParts, stubs, newerVersions, notConfirmed, missing } = file.standing
  useSealedHere(sealedParts)
  const own = notConfirmed.filter((hash) =>
    file.timeline.some(
      (item) => item.kind === 'entry' && item.hash === hash && item.organisation === organisation,
    ),
  )
  return (
    <div className="stack stack-tight">
      {pendingWithdrawal && (
        <Banner tone="danger" title={text('case.withdrawal-pending')}>
          {text('case.withdrawal-pending.todo')}
        </Banner>
      )}
      {accessEnded !== undefined && <AccessEnded of={accessEnded} file={file} />}
      {file.stay?.earlierFile !== undefined && (
        <Banner
          tone="info"
          actions={
            <Link href={links.caseFile(file.stay.earlierFile)} look="action">
              {text('case.own-file.before')}
            </Link>
          }
        >
          {text('case.own-file.before.explained')}
        </Banner>
      )}
      {accessEnded === undefined && !isAwaited && file.state.value === undefined && (
        <Banner tone="info" title={text('case.only-own')}>
          {text('case.only-own.explained')}
        </Banner>
      )}
      {isAwaited && (
        <Banner tone="info" title={text('case.history-on-its-way')}>
          {text('case.history-on-its-way.explained', {
            parts: historyAwaited.map((part) => text(partInWords[part])).join(', '),
          })}
        </Banner>
      )}
      {own.length > 0 && (
        <Banner
          tone="needs"
          title={text('case.not-confirmed', { count: own.length })}
          actions={
            <Button
              isPending={command.isRunning}
              onPress={() =>
                void command.run('confirm-author', { case: file.stream, entries: own })
              }
            >
              {text('case.confirm')}
            </Button>
          }
        >
          {text('case.not-confirmed.explained')}
        </Banner>
      )}
      {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
      {newerVersions > 0 && (
        <Banner tone="info">{text('case.newer-version', { count: newerVersions })}</Banner>
      )}
      {missing.length > 0 && (
        <Banner tone="info">{text('case.missing', { count: missing.length })}</Banner>
      )}
      {sealedParts + (accessEnded === undefined ? stubs : 0) > 0 && (
        <Banner
          tone="sealed"
          {...(sealedParts > 0 ? { title: text('shell.who.sealed', { count: sealedParts }) } : {})}
        >
          {stubs > 0 && accessEnded === undefined && text('case.stubs', { count: stubs })}
        </Banner>
      )}
    </div>
  )
}
