import type { NameMatch } from '@cobijo/contract/device/cases/cases-api'
import { useEffect, useState, type ReactNode } from 'react'
import { useHowSheCame } from '../case/how-she-came.ts'
import { useDevice } from '../device/device-context.tsx'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { TextField } from '../ui/field/text-field.tsx'

const shortest = 2
const pauseMs = 250
const mostShown = 8

/** Somebody with a file here, as far as choosing her needs. */
export type Picked = Pick<NameMatch, 'stream' | 'name' | 'code'>

/** Who is meant, looked for by name among the people known here; of several alike also how each came. Nothing typed leaves the page. */
export function PersonPicker(props: {
  label: string
  /** Whoever cannot be meant. */
  besides: readonly (string | undefined)[]
  value: Picked | undefined
  onChange: (chosen: Picked | undefined) => void
  /** Said at the field, as of any other. */
  error?: Fault | undefined
}): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const howSheCame = useHowSheCame()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly NameMatch[]>()
  const wanted = words.trim()
  const { value, onChange } = props
  useEffect(() => {
    setFound(undefined)
    if (wanted.length < shortest) return
    let isLatest = true
    const timer = setTimeout(() => {
      device.findByName(wanted).then(
        (matches) => isLatest && setFound(matches),
        () => isLatest && setFound([]),
      )
    }, pauseMs)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [device, wanted])
  if (value !== undefined)
    return (
      <div className="stack stack-tight">
        <span>{props.label}</span>
        <div className="row case-tags">
          <strong>{value.name}</strong> <span className="field-description">{value.code}</span>
          <Button tone="quiet" onPress={() => onChange(undefined)}>
            {text('family.pick.another')}
          </Button>
        </div>
      </div>
    )
  const shown = (found ?? [])
    .filter(({ stream }) => !props.besides.includes(stream))
    .slice(0, mostShown)
  return (
    <div className="stack stack-tight">
      <div
        onKeyDown={(event) => {
          // Enter asks for the names, not to save a form that names nobody yet.
          if (event.key === 'Enter') event.preventDefault()
        }}
      >
        <TextField
          label={props.label}
          description={text('family.pick.help')}
          inputMode="search"
          value={words}
          onChange={setWords}
          {...(props.error === undefined ? {} : { error: props.error })}
        />
      </div>
      <div role="status">
        {found !== undefined && shown.length === 0 && <p>{text('family.pick.nobody')}</p>}
        {shown.length > 0 && (
          <Choice
            label={text('family.pick.who')}
            answer={undefined}
            allow={[]}
            options={shown.map((match) => ({
              value: match.stream,
              label: `${match.name} · ${match.code}`,
              ...detail(match.came === undefined ? undefined : howSheCame(match.came)),
            }))}
            onAnswer={(answer) =>
              onChange(
                answer.kind === 'known'
                  ? shown.find(({ stream }) => stream === answer.value)
                  : undefined,
              )
            }
          />
        )}
      </div>
    </div>
  )
}

function detail(words: string | undefined): { readonly detail?: string } {
  return words === undefined ? {} : { detail: words }
}
