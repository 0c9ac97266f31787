import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { writeEmptyTemplate } from '@cobijo/contract/htcds/write-empty-template'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'
import { dayHere } from '../local-days.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'Gives back who was imported, as an HTCDS v2.0 workbook.',
  help: [
    'export --out FILE.xlsx|FILE.csv [--date-order day-month|month-day]',
    'export --template es|en --out FILE.xlsx',
    '',
    'All of them, or a refusal. The file holds names: keep it encrypted, and never send it by mail.',
    '  --template es|en     an empty workbook to fill in, with every field explained; needs no device and no server',
    deviceHelp,
  ].join('\n'),
  options: {
    ...deviceOptions,
    out: { type: 'string' },
    'date-order': { type: 'string' },
    template: { type: 'string' },
  },
  run: exportFile,
}

async function exportFile(given: Given): Promise<Exit> {
  const out = textOption(given, 'out')
  if (out === undefined) {
    given.output.say(exportCommand.help)
    return 'usage'
  }
  // Never over a file that is there: it may be the only copy of something.
  if (existsSync(out)) return reportRefusal(given, { code: 'file-exists', field: 'out' })
  const template = textOption(given, 'template')
  if (template !== undefined) return writeTemplate(given, template, out)
  const device = await openDevice(given)
  if (isRefusal(device)) return reportRefusal(given, device)
  const exported = await device.exportPeople({
    format: out.endsWith('.csv') ? 'csv' : 'xlsx',
    context: {
      today: dayHere(),
      dateOrder: textOption(given, 'date-order') === 'month-day' ? 'month-day' : 'day-month',
    },
  })
  if (isRefusal(exported)) return reportRefusal(given, exported)
  await write(out, exported.file)
  given.output.print(
    given.json ? JSON.stringify({ people: exported.people }) : `${exported.people} people`,
  )
  return 'done'
}

async function writeTemplate(given: Given, language: string, out: string): Promise<Exit> {
  if (language !== 'es' && language !== 'en') {
    given.output.say(exportCommand.help)
    return 'usage'
  }
  await write(out, await writeEmptyTemplate(language))
  given.output.print(given.json ? JSON.stringify({ people: 0 }) : 'an empty workbook')
  return 'done'
}

async function write(out: string, file: Blob): Promise<void> {
  await writeFile(out, Buffer.from(await file.arrayBuffer()), { flag: 'wx', mode: 0o600 })
}
