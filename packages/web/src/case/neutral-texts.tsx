import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registerFields } from '@cobijo/domain/case/case-registers'
import { standingValues } from '@cobijo/domain/case/register'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useSession } from '../device/device-context.tsx'
import { neutralTexts as english } from '../language/en/neutral-texts.ts'
import { neutralTexts as spanish } from '../language/es/neutral-texts.ts'
import { nameOf, type Language } from '../language/language.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { reachable } from './reachable.ts'
import { useWordsOfValues } from './use-words-of-values.ts'

/** When something is sent, and what may be said then. */
const situations = {
  'neutral.when.how': 'neutral-texts.how',
  'neutral.when.call-me': 'neutral-texts.call-me',
  'neutral.when.may-i-call': 'neutral-texts.may-i-call',
  'neutral.when.appointment': 'neutral-texts.appointment',
  'neutral.when.moved': 'neutral-texts.moved',
  'neutral.when.meet': 'neutral-texts.meet',
  'neutral.when.ready': 'neutral-texts.ready',
} as const

/**
 * What may be sent to a telephone that somebody else may be reading: no name, no agency, no subject (W24). In the language that she reads,
 * whatever that of the screen; her safe way stands above it, since to send it anywhere else is no help.
 */
export function NeutralTexts(props: { file: CaseFile }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const announce = useToast()
  const [isOpen, setOpen] = useState(false)
  const [language, setLanguage] = useState<Language>(locale.startsWith('en') ? 'en' : 'es')
  const words = language === 'en' ? english : spanish
  const copy = async (said: string): Promise<void> => {
    await navigator.clipboard.writeText(said)
    announce({ words: text('neutral.copied'), tone: 'done' })
  }
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {text('neutral.title')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={text('neutral.title')}
        actions={<Button onPress={() => setOpen(false)}>{text('ui.close')}</Button>}
      >
        <div className="stack stack-tight">
          <p>{text('neutral.explained')}</p>
          <SafeWays file={props.file} />
          <Choice<Language>
            label={text('neutral.language')}
            layout="beside"
            allow={[]}
            answer={{ kind: 'known', value: language }}
            onAnswer={(answer) => answer.kind === 'known' && setLanguage(answer.value)}
            options={(['es', 'en'] as const).map((value) => ({ value, label: nameOf[value] }))}
          />
          <ul className="plain-list stack stack-tight">
            {(Object.keys(situations) as (keyof typeof situations)[]).map((when) => {
              const said = words[situations[when]]
              return (
                <li key={when} className="service-line">
                  <div className="service-words">
                    <strong>{text(when)}</strong>
                    <p lang={language}>{said}</p>
                  </div>
                  <Button onPress={() => void copy(said)}>
                    {text('neutral.copy')}
                    <span className="visually-hidden">: {text(when)}</span>
                  </Button>
                </li>
              )
            })}
          </ul>
        </div>
      </Dialog>
    </>
  )
}

/** By which way she said that she can be reached without harm; nobody who must not know of her is among them (BR-20, BR-56). */
function SafeWays({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const { reads } = useSession()
  if (!reads.includes('contact')) return <SealedMark look="block" name={text('parts.contact')} />
  const ways = standingValues(file.registers.safeContacts).map((value) =>
    words('safeContacts', registerFields.safeContacts.kind, reachable('safeContacts', value, file)),
  )
  return (
    <p className="banner-words">
      <strong>{text('neutral.safe-way')}</strong>{' '}
      {ways.join('') === '' ? text('neutral.no-safe-way') : ways.join(' · ')}
    </p>
  )
}
