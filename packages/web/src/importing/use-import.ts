import type {
  ImportChoices,
  ImportPlan,
  ImportSummary,
} from '@cobijo/contract/device/exchange/import-people'
import type { ImportProgress } from '@cobijo/contract/device/exchange/import-acts'
import type { FileRefusal } from '@cobijo/contract/htcds/spreadsheet/file-refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { useEffect, useRef, useState } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'

type Answer = ImportPlan | ImportSummary | FileRefusal | Refusal

export type ImportState =
  | { readonly at: 'start' }
  | {
      readonly at: 'working'
      readonly what: 'reading' | 'saving'
      readonly progress?: ImportProgress
    }
  | { readonly at: 'refused'; readonly refusal: FileRefusal | Refusal }
  | { readonly at: 'fault'; readonly fault: Fault }
  | {
      readonly at: 'planned'
      readonly plan: ImportPlan
      /** Of columns that the standard does not know, by letter. */
      readonly headings: Readonly<Record<string, string>>
    }
  | { readonly at: 'done'; readonly summary: ImportSummary }

const askEveryMs = 250

export type Chosen = Pick<ImportChoices, 'dateOrder' | 'texts' | 'sheet'>

/** One import from the choice of the file to its summary. The file stays in memory of this page; nothing of it is kept. */
export function useImport() {
  const { device, holdOpen } = useDevice()
  const [file, setFile] = useState<File>()
  const [chosen, setChosen] = useState<Chosen>({ dateOrder: 'day-month', texts: 'leave-out' })
  const [state, setState] = useState<ImportState>({ at: 'start' })
  const [isCancelling, setCancelling] = useState(false)
  const clock = useRef<ReturnType<typeof setInterval>>(undefined)
  useEffect(() => () => clearInterval(clock.current), [])

  const work = async (
    what: 'reading' | 'saving',
    begin: (choices: ImportChoices) => Promise<Answer>,
    choices: Chosen,
    of?: File,
  ): Promise<void> => {
    setCancelling(false)
    setState({ at: 'working', what })
    // Long work that somebody watches does not lock itself away.
    const letGo = holdOpen()
    clock.current = setInterval(() => {
      void device.importProgress().then(
        (progress) => {
          if (progress) setState((now) => (now.at === 'working' ? { ...now, progress } : now))
        },
        () => undefined,
      )
    }, askEveryMs)
    try {
      const answer = await begin({ ...choices, today: today() })
      if (answer.kind !== 'plan') return setState(stateOf(answer))
      const asks = of !== undefined && answer.report.columns.unknown.length > 0
      const headings = asks ? await device.unknownHeadings(of, choices.sheet) : {}
      setState({ at: 'planned', plan: answer, headings })
    } catch (fault) {
      setState({ at: 'fault', fault: faultOf(fault) })
    } finally {
      clearInterval(clock.current)
      letGo()
    }
  }
  const plan = (of: File, choices: Chosen): void => {
    setFile(of)
    setChosen(choices)
    void work('reading', (given) => device.planImport(of, given), choices, of)
  }
  return {
    file,
    chosen,
    state,
    isCancelling,
    choose: (of: File) => plan(of, { dateOrder: chosen.dateOrder, texts: 'leave-out' }),
    /** Another answer to a question about the same file: it is looked over anew. */
    change: (said: Partial<Chosen>) => {
      if (file) plan(file, { ...chosen, ...said })
    },
    save: () => {
      if (file) void work('saving', (given) => device.importPeople(file, given), chosen)
    },
    cancel: () => {
      setCancelling(true)
      void device.cancelImport()
    },
    startAnew: () => {
      setFile(undefined)
      setState({ at: 'start' })
    },
  }
}

export type Importing = ReturnType<typeof useImport>

function stateOf(answer: Exclude<Answer, ImportPlan>): ImportState {
  if (answer.kind === 'summary') return { at: 'done', summary: answer }
  return answer.code === 'request-cancelled' ? { at: 'start' } : { at: 'refused', refusal: answer }
}

/** The day on this device's clock and in its place. */
function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
