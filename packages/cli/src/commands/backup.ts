import { backUp } from '@cobijo/server/operation/back-up'
import { reportRefusal, textOption } from '../command.ts'
import type { Command } from '../command.ts'
import { withAdministration } from '../operator/with-administration.ts'
import { existsSync } from 'node:fs'

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Copies the installation into a folder, sealed parts apart.',
  help: [
    'backup --out FOLDER [--json]',
    '',
    'FOLDER/journal: envelopes, facts, positions, receipts. FOLDER/sealed: sealed parts and keys; erase this half after 35 days at',
    'the latest, so that what was erased is gone. One consistent moment, while the server runs. No name stands in it.',
  ].join('\n'),
  options: { out: { type: 'string' } },
  run: async (given) => {
    const out = textOption(given, 'out')
    if (out === undefined) {
      given.output.say(backupCommand.help)
      return 'usage'
    }
    if (existsSync(out)) return reportRefusal(given, { code: 'folder-exists', field: 'out' })
    return withAdministration(given, async ({ client, stateFolder }) => {
      const manifest = await backUp(client, out, {
        stateFolder,
        now: Date.now(),
        onProgress: (table) => given.output.progress(table),
      })
      const tables = [...manifest.archives.journal, ...manifest.archives.sealed]
      const rows = tables.reduce((sum, each) => sum + each.rows, 0)
      const bytes = tables.reduce((sum, each) => sum + each.bytes, 0)
      given.output.print(given.json ? JSON.stringify(manifest) : `${rows} rows, ${bytes} bytes`)
      return 'done'
    })
  },
}
