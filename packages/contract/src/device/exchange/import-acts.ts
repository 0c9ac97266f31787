import type { Refusal } from '@cobijo/domain/journal/refusal'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { readHtcdsWorkbook } from '../../htcds/read-htcds-workbook.ts'
import type { FileRefusal } from '../../htcds/spreadsheet/file-refusal.ts'
import type { ReadingContext } from '../../htcds/values/read-cell-value.ts'
import type { ExportFormat } from '../../htcds/write-htcds-workbook.ts'
import { exportPeople } from './export-people.ts'
import type { ExportedPeople } from './export-people.ts'
import { importPeople, planImport } from './import-people.ts'
import type { ImportChoices, ImportPlan, ImportSummary, LongWork } from './import-people.ts'
import type { Unlocked } from '../unlocked.ts'

export interface ImportProgress {
  readonly done: number
  /** Undefined while the file is still being read. */
  readonly total: number | undefined
}

/** Bringing people over from a file and giving them back. One at a time; progress is asked for, so that no listener is needed. */
export interface ImportActs {
  planImport(file: Blob, choices: ImportChoices): Promise<ImportPlan | FileRefusal | Refusal>
  /**
   * Columns that the standard does not know, by letter, with their headings as written: for the screen of whoever chose the file. Apart
   * from the plan, which is printed and kept: a heading may be a person's answer. Empty where the file is refused.
   */
  unknownHeadings(file: Blob, sheet: number | undefined): Promise<Readonly<Record<string, string>>>
  importPeople(file: Blob, choices: ImportChoices): Promise<ImportSummary | FileRefusal | Refusal>
  exportPeople(options: {
    readonly format: ExportFormat
    readonly context: ReadingContext
  }): Promise<ExportedPeople | Refusal>
  importProgress(): Promise<ImportProgress | undefined>
  /** The work under way ends at its next row; what was saved stays. */
  cancelImport(): Promise<void>
}

/** Between two turns for others; a device answers its screens also while it reads 50,000 rows. */
const turnMs = 50

export function createImportActs(opened: () => Unlocked, sync: () => Promise<unknown>): ImportActs {
  let progress: ImportProgress | undefined
  let isStopped = false
  const watched = (): LongWork => {
    isStopped = false
    progress = { done: 0, total: undefined }
    let lastTurn = Date.now()
    return {
      step: async (done, total) => {
        progress = { done, total }
        if (Date.now() - lastTurn >= turnMs) {
          await new Promise((resolve) => setTimeout(resolve, 0))
          lastTurn = Date.now()
        }
        return isStopped ? 'stop' : 'go-on'
      },
    }
  }
  const alone = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work()
    } finally {
      progress = undefined
    }
  }
  return {
    planImport: (file, choices) =>
      alone(async () => {
        // What a colleague imported an hour ago is known before anything is called new.
        await sync()
        return planImport(opened(), file, choices, watched())
      }),
    unknownHeadings: async (file, sheet) => {
      const table = await readHtcdsWorkbook(file, sheet === undefined ? {} : { sheet })
      if (table.kind === 'refused') return {}
      return Object.fromEntries(
        table.columns
          .filter(({ field, isExtension }) => field === undefined && isExtension !== true)
          .map(({ letters, heading }) => [letters, heading.trim()]),
      )
    },
    importPeople: (file, choices) =>
      alone(async () => {
        await sync()
        const summary = await importPeople(opened(), file, choices, watched())
        if (!isRefusal(summary)) void sync().catch(() => undefined)
        return summary
      }),
    exportPeople: (options) => alone(() => exportPeople(opened(), options, watched())),
    importProgress: () => Promise.resolve(progress),
    cancelImport: () => {
      isStopped = true
      return Promise.resolve()
    },
  }
}
