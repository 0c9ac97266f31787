import { readConfig } from '@cobijo/server/config'
import { migrateInstallation } from '@cobijo/server/operation/migrate-installation'
import { restore } from '@cobijo/server/operation/restore'
import { repositoryFolder } from '@cobijo/server/serve-installation'
import { reportRefusal, textOption } from '../command.ts'
import type { Command } from '../command.ts'
import { withAdministration } from '../operator/with-administration.ts'

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Puts a backup back; what was erased stays erased.',
  help: [
    'restore --from FOLDER [--replace] [--json]',
    '',
    'Stop the server first. Fills an empty installation, or with --replace the one that is there. Erasures known here or in the',
    'backup are carried out again; nobody stays signed in. Run verify afterwards. What was written after the backup is sent again by the devices',
    'that wrote it, at their next round; accounts, invitations and erasures of after it have to be made again.',
  ].join('\n'),
  options: { from: { type: 'string' }, replace: { type: 'boolean' } },
  run: async (given) => {
    const from = textOption(given, 'from')
    if (from === undefined) {
      given.output.say(restoreCommand.help)
      return 'usage'
    }
    const reading = readConfig(process.env, repositoryFolder)
    if (reading.kind === 'refused') return reportRefusal(given, { code: 'configuration-wrong' })
    await migrateInstallation(reading.config)
    return withAdministration(given, async ({ client, stateFolder, isServing }) => {
      if (isServing) return reportRefusal(given, { code: 'server-running' })
      const restored = await restore(client, from, {
        stateFolder,
        now: Date.now(),
        replace: given.values['replace'] === true,
        onProgress: (table) => given.output.progress(table),
      })
      if (restored.kind === 'refused') return reportRefusal(given, restored)
      given.output.print(
        given.json
          ? JSON.stringify(restored)
          : `${restored.rows} rows restored, ${restored.erasedAgain} streams erased again`,
      )
      return 'done'
    })
  },
}
