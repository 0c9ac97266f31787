import type { Verification } from '@cobijo/domain/verification/verification'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Section } from '../ui/page/page.tsx'

/** Who was met stands on a sheet, a row each, and is screened in private: nobody is a case by having been met (BR-51). */
export function VerificationSheets({ verification }: { verification: Verification }): ReactNode {
  const text = useText()
  const router = useRouter()
  const { device } = useDevice()
  const command = useCommand()
  const begin = async (): Promise<void> => {
    const saved = await command.run('begin-verification-sheet', { gathering: verification.stream })
    const sheet = saved?.entries.find(({ type }) => type === 'group-intake-begun')
    if (sheet === undefined) return
    void device.sync().catch(() => undefined)
    await router.navigate({ href: links.group(sheet.stream) })
  }
  return (
    <Section title={text('verification.sheets')}>
      <p>{text('verification.sheets.words')}</p>
      {command.refusal && <ErrorState fault={command.refusal} />}
      <div className="case-actions">
        {verification.sheets.map((sheet) => (
          <Link key={sheet} href={links.group(sheet)} look="action" icon="people">
            {text('verification.sheet.open')}
          </Link>
        ))}
        <Button icon="plus" isPending={command.isRunning} onPress={() => void begin()}>
          {text('verification.sheet.begin')}
        </Button>
      </div>
    </Section>
  )
}
