import { writeEmptyTemplate } from '@cobijo/contract/htcds/write-empty-template'
import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useIntl } from 'react-intl'
import { downloadBytes } from '../device/download-bytes.ts'
import { RegisteringHeldUp } from '../forms/enrolment/registering-held-up.tsx'
import { ExportView } from '../importing/export-view.tsx'
import { isSheetQuestion, useImportWords } from '../importing/import-words.ts'
import { PlanView } from '../importing/plan-view.tsx'
import { SummaryView } from '../importing/summary-view.tsx'
import { useImport, type Importing } from '../importing/use-import.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Progress } from '../ui/feedback/progress.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Select } from '../ui/field/select.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import '../importing/import.css'

/** People who are helped already come over from a spreadsheet: first a dry run, then one durable save each. */
export function ImportPage(): ReactNode {
  const text = useText()
  const importing = useImport()
  const { state } = importing
  const isOpen = state.at !== 'working'
  return (
    <Page title={text('imports.title')} intro={text('imports.intro')}>
      <RegisteringHeldUp />
      {isOpen && (
        <div className="stack stack-tight">
          <div>
            <FileTrigger
              acceptedFileTypes={['.xlsx', '.csv']}
              onSelect={(files) => {
                const file = files?.[0]
                if (file) importing.choose(file)
              }}
            >
              <Button tone={state.at === 'planned' ? 'secondary' : 'primary'}>
                {text(state.at === 'start' ? 'imports.choose' : 'imports.choose.other')}
              </Button>
            </FileTrigger>
          </div>
          <p className="field-description">{text('imports.choose.kinds')}</p>
        </div>
      )}
      <Stage importing={importing} />
      {isOpen && (
        <>
          <Template />
          <ExportView />
        </>
      )}
    </Page>
  )
}

function Stage({ importing }: { importing: Importing }): ReactNode {
  const text = useText()
  const { state } = importing
  switch (state.at) {
    case 'start':
      return null
    case 'working':
      return (
        <Progress
          label={text(state.what === 'reading' ? 'imports.reading' : 'imports.saving')}
          done={state.progress?.done ?? 0}
          {...(state.progress?.total === undefined ? {} : { total: state.progress.total })}
          onCancel={importing.cancel}
          isCancelling={importing.isCancelling}
        />
      )
    case 'refused':
      return <Refused refusal={state.refusal} importing={importing} />
    case 'fault':
      return <ErrorState fault={state.fault} />
    case 'planned':
      return <PlanView plan={state.plan} headings={state.headings} importing={importing} />
    case 'done':
      return <SummaryView summary={state.summary} />
    default:
      return state satisfies never
  }
}

function Refused(props: {
  refusal: Extract<Importing['state'], { at: 'refused' }>['refusal']
  importing: Importing
}): ReactNode {
  const text = useText()
  const words = useImportWords()
  const { refusal, importing } = props
  const sheets = 'sheets' in refusal && isSheetQuestion(refusal) ? refusal.sheets : undefined
  return (
    <div className="stack">
      <Banner tone="needs" icon="alert" isAnnounced>
        {words(refusal.code, { ...refusal })}
      </Banner>
      {sheets !== undefined && (
        <Select<string>
          label={text('imports.sheet')}
          value={undefined}
          onChange={(sheet) => importing.change({ sheet: Number(sheet) })}
          options={sheets.map((number) => ({
            value: String(number),
            label: text('imports.sheet.number', { number }),
          }))}
        />
      )}
    </div>
  )
}

function Template(): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const download = async (): Promise<void> => {
    const file = await writeEmptyTemplate(locale.startsWith('es') ? 'es' : 'en')
    downloadBytes(new Uint8Array(await file.arrayBuffer()), 'plantilla.xlsx')
  }
  return (
    <Section title={text('imports.template')}>
      <p>{text('imports.template.words')}</p>
      <div>
        <Button onPress={() => void download()}>{text('imports.template.download')}</Button>
      </div>
    </Section>
  )
}
