import { writeFile } from 'node:fs/promises'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { deviceHelp, deviceOptions, openDevice } from '../device/open-device.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'Gives back who was imported, as an HTCDS v2.0 workbook.',
  help: [
    'export --out FILE.xlsx|FILE.csv [--date-order day-month|month-day]',
    '',
    'All of them, or a refusal. The file holds names: keep it encrypted, and never send it by mail.',
    deviceHelp,
  ].join('\n'),
  options: { ...deviceOptions, out: { type: 'string' }, 'date-order': { type: 'string' } },
  run: exportFile,
}

async function exportFile(given: Given): Promise<Exit> {
  const out = textOption(given, 'out')
  if (out === undefined) {
    given.output.say(exportCommand.help)
    return 'usage'
  }
  const device = await openDevice(given)
  if (isRefusal(device)) return reportRefusal(given, device)
  const exported = await device.exportPeople({
    format: out.endsWith('.csv') ? 'csv' : 'xlsx',
    context: {
      today: new Date().toISOString().slice(0, 10),
      dateOrder: textOption(given, 'date-order') === 'month-day' ? 'month-day' : 'day-month',
    },
  })
  if (isRefusal(exported)) return reportRefusal(given, exported)
  // Never over a file that is there: it may be the only copy of something.
  await writeFile(out, Buffer.from(await exported.file.arrayBuffer()), { flag: 'wx', mode: 0o600 })
  given.output.print(
    given.json ? JSON.stringify({ people: exported.people }) : `${exported.people} people`,
  )
  return 'done'
}
