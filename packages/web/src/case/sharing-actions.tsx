import type { SharedWith } from '@cobijo/contract/device/sharing/sharing-api'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { isLive, isTakenBy } from '@cobijo/domain/consent/consents'
import { useState, type ReactNode } from 'react'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { useSession } from '../device/device-context.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { EndSharing } from './end-sharing.tsx'
import type { People } from './use-people.ts'

const soonMs = 48 * 60 * 60 * 1000

/** Ending one permission; an emergency, or her word for one night, can also go on under a new consent of hers (BR-42, W2). */
export function SharingActions(props: {
  readonly grant: SharedWith
  readonly file: CaseFile
  readonly people: People
}): ReactNode {
  const text = useText()
  const command = useCommand()
  const { grant, file } = props
  const { organisation } = useSession()
  const who = props.people.organisation(grant.organisation)
  const isEmergency = grant.basis.kind === 'emergency'
  const [now] = useState(() => Date.now())
  const ends = grant.basis.kind === 'consent' ? grant.until : undefined
  const isEnding = ends !== undefined && ends < now + soonMs
  const agreed = file.consents.some(
    (consent) =>
      consent.question.purpose === 'referral' &&
      consent.question.recipientOrganisation === grant.organisation &&
      isLive(consent, now) &&
      isTakenBy(consent, organisation) &&
      (ends === undefined || consent.expiresAt === undefined || consent.expiresAt > ends),
  )
  const goOn = async (): Promise<void> => {
    const issued = await command.run('issue-grant', {
      case: file.stream,
      purpose: 'referral',
      recipientOrganisation: grant.organisation,
      recipientGroup: grant.group,
      feed: grant.feed,
      compartments: grant.compartments,
      history: { kind: 'all' },
      // Nothing is added to what goes now: she was asked about each of these, for them.
      beyondAgreement: grant.compartments,
    })
    if (issued) await command.run('end-grant', { grant: grant.stream })
  }
  return (
    <>
      <div className="case-actions">
        {(isEmergency || isEnding) &&
          (agreed ? (
            <Button isPending={command.isRunning} onPress={() => void goOn()}>
              {text('case.readers.go-on')}
            </Button>
          ) : (
            <Link href={links.caseForm(file.stream, 'consentimiento')} look="action">
              {text(isEnding ? 'day.consent-ends' : 'case.readers.ask-her')}
            </Link>
          ))}
        <EndSharing
          grant={grant.stream}
          who={who}
          tone={isEmergency || isEnding ? 'secondary' : 'quiet'}
        />
      </div>
      {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
    </>
  )
}
