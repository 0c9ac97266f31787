import { useRouter } from '@tanstack/react-router'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useEffect, useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { invitedTo } from '../device/invited-to.ts'
import { FirstEntry, type JustEnrolled } from '../forms/first-entry.tsx'
import { FoundingForm } from '../forms/enrolment/founding-form.tsx'
import { JoinForm } from '../forms/enrolment/join-form.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { TextArea } from '../ui/field/text-field.tsx'
import { Page } from '../ui/page/page.tsx'

/**
 * Comes in by an invitation, from the part of the link after `#` or pasted. It is taken out of the address at once, so that
 * it stays in no history.
 */
export function JoinPage(): ReactNode {
  const text = useText()
  const router = useRouter()
  const { device } = useDevice()
  const [invitation, setInvitation] = useState(() => location.hash.slice(1))
  const [made, setMade] = useState<JustEnrolled>()
  useEffect(() => {
    if (location.hash !== '') void router.navigate({ href: links.join(), replace: true })
  }, [router])

  if (made) return <FirstEntry made={made} />
  const to = invitedTo(invitation)
  if (isRefusal(to)) return <AskInvitation first={invitation} onInvitation={setInvitation} />
  if (to === 'organisation')
    return (
      <Page title={text('founding.organisation.title')} intro={text('founding.organisation.intro')}>
        <FoundingForm
          founds="organisation"
          carryOut={({ setupToken: _none, ...input }) =>
            device.foundOrganisation({ ...input, invitation })
          }
          onEnrolled={(enrolled, rest) => setMade({ enrolled, ...rest })}
        />
      </Page>
    )
  return (
    <Page title={text('founding.member.title')} intro={text('founding.member.intro')}>
      <JoinForm
        invitation={invitation}
        onEnrolled={(enrolled, passphrase) => setMade({ enrolled, passphrase, threshold: 0 })}
      />
    </Page>
  )
}

function AskInvitation(props: {
  first: string
  onInvitation: (invitation: string) => void
}): ReactNode {
  const text = useText()
  const [typed, setTyped] = useState(props.first)
  const [wasRead, setRead] = useState(props.first !== '')
  const answer = invitedTo(typed)
  return (
    <Page
      title={text('founding.invitation.title')}
      up={{ href: links.firstPage(), label: text('pages.not-found.todo') }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          setRead(true)
          if (!isRefusal(answer)) props.onInvitation(typed)
        }}
      >
        <TextArea
          label={text('founding.invitation')}
          description={text('founding.invitation.help')}
          value={typed}
          rows={4}
          error={wasRead && isRefusal(answer) ? answer : undefined}
          onChange={(next) => {
            setRead(false)
            setTyped(next)
          }}
        />
        <div>
          <Button type="submit" tone="primary">
            {text('founding.invitation.go')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
