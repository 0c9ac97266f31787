import { readConfig } from '@cobijo/server/config'
import { ClusterInUse } from '@cobijo/server/database/cluster/take-over-cluster'
import { migrateInstallation } from '@cobijo/server/operation/migrate-installation'
import { restore } from '@cobijo/server/operation/restore'
import { repositoryFolder } from '@cobijo/server/serve-installation'
import { reportRefusal, textOption } from '../command.ts'
import type { Command } from '../command.ts'
import { reportInUse, withAdministration } from '../operator/with-administration.ts'

/** What the operator can do about a refusal. */
const nextStep: Readonly<Record<string, string>> = {
  'backup-missing':
    'Name the folder that backup made; one without a finished manifest is no backup.',
  'backup-damaged':
    'A file is not what was written. Use another backup, or copy this one again from where it is kept.',
  'backup-too-old':
    'Sealed parts are kept for 35 days, so that what was erased is gone. Use a newer backup.',
  'backup-of-newer-program':
    'A newer version made it. Update Cobijo to that version, then restore.',
  'backup-of-another-schema': 'Another program made it. Restore it with that one, then update.',
  'database-not-empty': 'Give --replace to put the backup in place of what is there.',
}

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Puts a backup back; what was erased stays erased.',
  help: [
    'restore --from FOLDER [--replace] [--json]',
    '',
    'Stop the server first. Fills an empty installation, or with --replace the one that is there. Erasures known here or in the',
    'backup are carried out again; nobody stays signed in. A backup of before an upgrade is brought up to date. Run verify afterwards.',
    'What was written after the backup is sent again by the devices that wrote it, at their next round; accounts, invitations and',
    'erasures of after it have to be made again.',
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
    try {
      await migrateInstallation(reading.config)
    } catch (fault) {
      if (fault instanceof ClusterInUse) return reportInUse(given)
      throw fault
    }
    return withAdministration(given, async ({ client, stateFolder, isServing }) => {
      if (isServing) return reportInUse(given)
      const restored = await restore(client, from, {
        stateFolder,
        now: Date.now(),
        replace: given.values['replace'] === true,
        onProgress: (table) => given.output.progress(table),
      })
      if (restored.kind === 'refused')
        return reportRefusal(given, restored, nextStep[restored.code])
      given.output.print(
        given.json
          ? JSON.stringify(restored)
          : `${restored.rows} rows restored, ${restored.erasedAgain} streams erased again`,
      )
      return 'done'
    })
  },
}
