import { existsSync, openAsBlob } from 'node:fs'
import type { ImportChoices } from '@cobijo/contract/device/exchange/import-people'
import { messages } from '@cobijo/contract/htcds/import-messages'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'
import { dayHere } from '../local-days.ts'

export const importCommand: Command = {
  name: 'import',
  summary: 'Brings people over from a filled HTCDS v2.0 workbook (.xlsx or .csv).',
  help: [
    'import FILE [--dry-run] [--date-order day-month|month-day] [--sheet N] [--identifier HEADING] [--texts leave-out|import]',
    '',
    'Reports every row first; what cannot be held is named by row, column and code, and nothing is dropped in silence. Safe to',
    'repeat: who is here already is not added again. --texts leave-out (default) leaves free texts that may tell of a report',
    'to an authority in the file.',
    deviceHelp,
  ].join('\n'),
  options: {
    ...deviceOptions,
    'dry-run': { type: 'boolean' },
    'date-order': { type: 'string' },
    sheet: { type: 'string' },
    identifier: { type: 'string' },
    texts: { type: 'string' },
  },
  run: importFile,
}

async function importFile(given: Given): Promise<Exit> {
  const [path] = given.positionals
  if (path === undefined) {
    given.output.say(importCommand.help)
    return 'usage'
  }
  if (!existsSync(path)) return reportRefusal(given, { code: 'file-missing', field: 'FILE' })
  const file = await openAsBlob(path)
  const device = await openDevice(given)
  if (isRefusal(device)) return reportRefusal(given, device)
  const choices = choicesOf(given)
  const plan = await device.planImport(file, choices)
  if (plan.kind === 'refused') return reportRefusal(given, plan, wordsFor(plan))
  if (!given.json) {
    for (const { row, problems } of plan.report.listed) {
      for (const { code, column } of problems)
        given.output.say(
          `row ${row}${column === undefined ? '' : `, column ${column}`}: ${wordsFor({ code }) ?? code}`,
        )
    }
    for (const { row, code, field } of plan.refused)
      given.output.say(`row ${row}: ${code}${field === undefined ? '' : ` (${field})`}`)
    const { people } = plan
    given.output.say(
      `${people.new} new, ${people.imported} here already, ${people.changed} changed in the file, ${people.cannot} cannot`,
    )
  }
  if (given.values['dry-run'] === true) {
    if (given.json) given.output.print(JSON.stringify(plan))
    return 'done'
  }
  const watching = setInterval(() => {
    void device.importProgress().then((progress) => {
      if (progress) given.output.progress(`${progress.done} of ${progress.total ?? '…'}`)
    })
  }, 200)
  const summary = await device.importPeople(file, choices)
  clearInterval(watching)
  if (summary.kind === 'refused') return reportRefusal(given, summary, wordsFor(summary))
  await device.sync()
  const { onThisDevice } = await device.saveStates()
  given.output.print(
    given.json
      ? JSON.stringify({ ...summary, waiting: onThisDevice.length })
      : `${summary.added} added, ${summary.alreadyHere} here already, ${summary.cannot} cannot, ${onThisDevice.length} still waiting on this device`,
  )
  return summary.refused.length === 0 && summary.notReached === 0 ? 'done' : 'refused'
}

/** The sentence that the format's own list has for a code, with the limits and places that the refusal names. */
function wordsFor(refusal: { readonly code: string }): string | undefined {
  const words: string | undefined = messages[refusal.code as keyof typeof messages]?.en
  const about = refusal as Readonly<Record<string, unknown>>
  return words?.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = about[name]
    return Array.isArray(value) ? value.join(', ') : String(value ?? '')
  })
}

function choicesOf(given: Given): ImportChoices {
  const sheet = textOption(given, 'sheet')
  const identifier = textOption(given, 'identifier')
  return {
    today: dayHere(),
    dateOrder: textOption(given, 'date-order') === 'month-day' ? 'month-day' : 'day-month',
    texts: textOption(given, 'texts') === 'import' ? 'import' : 'leave-out',
    ...(sheet === undefined ? {} : { sheet: Number(sheet) }),
    ...(identifier === undefined ? {} : { identifier }),
  }
}
