import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../../device/device-context.tsx'
import { useText } from '../../language/text.tsx'
import { Button } from '../../ui/action/button.tsx'
import { Dialog } from '../../ui/action/dialog.tsx'
import { ErrorState } from '../../ui/feedback/screen-state.tsx'
import { useToast } from '../../ui/feedback/toast.tsx'
import { useAct } from '../use-act.ts'
import { DutyFields, KindField, profileFrom, type ProfileAnswers } from './profile-fields.tsx'

/** Changes what the others read of one's own organisation. Its size is not among it: that decided who reads what. */
export function EditProfile(props: {
  readonly profile: OrganisationProfile
  readonly disabledReason?: string | undefined
}): ReactNode {
  const text = useText()
  const announce = useToast()
  const { device } = useDevice()
  const [answers, setAnswers] = useState<ProfileAnswers>()
  const { run, isRunning, fault } = useAct()
  const change = (said: Partial<ProfileAnswers>): void =>
    setAnswers((before) => before && { ...before, ...said })
  const save = async (): Promise<void> => {
    const profile = answers && profileFrom(answers)
    if (profile === undefined) return
    const saved = await run(() => device.setProfile(profile))
    if (!saved) return
    announce({ words: text('team.profile.saved'), tone: 'done' })
    setAnswers(undefined)
  }
  return (
    <div>
      <Button
        disabledReason={props.disabledReason}
        onPress={() => setAnswers({ source: '', ...props.profile })}
      >
        {text('team.profile.edit')}
      </Button>
      <Dialog
        isOpen={answers !== undefined}
        onClose={() => setAnswers(undefined)}
        title={text('team.profile.edit')}
        actions={
          <Button tone="primary" isPending={isRunning} onPress={() => void save()}>
            {text('forms.save')}
          </Button>
        }
      >
        {answers !== undefined && (
          <div className="stack">
            <KindField of={answers} change={change} />
            <DutyFields of={answers} change={change} />
            {fault !== undefined && <ErrorState fault={fault} />}
          </div>
        )}
      </Dialog>
    </div>
  )
}
