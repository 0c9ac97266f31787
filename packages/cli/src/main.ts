import { parseArgs } from 'node:util'
import { backupCommand } from './commands/backup.ts'
import { doctorCommand } from './commands/doctor.ts'
import { encodeCommand } from './commands/encode.ts'
import { estimateCommand } from './commands/estimate.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { linkCommand } from './commands/link.ts'
import { publishCommand } from './commands/publish.ts'
import { restoreCommand } from './commands/restore.ts'
import { sampleCommand } from './commands/sample.ts'
import { tabulateCommand } from './commands/tabulate.ts'
import { verifyCommand } from './commands/verify.ts'
import { exitCodes } from './command.ts'
import type { Command, Exit } from './command.ts'
import { openOutput } from './open-output.ts'

const commands: readonly Command[] = [
  importCommand,
  exportCommand,
  tabulateCommand,
  encodeCommand,
  linkCommand,
  estimateCommand,
  publishCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  sampleCommand,
]

const output = openOutput()

function listCommands(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'npm run -s cobijo -- <command> [options]',
    '',
    ...lines,
    '',
    'Each command: --help, --json. Exit: 0 done, 1 refused, 2 not understood, 3 could not be finished.',
  ].join('\n')
}

async function main(args: readonly string[]): Promise<Exit> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    output.print(listCommands())
    return name === undefined ? 'usage' : 'done'
  }
  const command = commands.find((each) => each.name === name)
  if (!command) {
    output.say(`There is no command of that name.\n\n${listCommands()}`)
    return 'usage'
  }
  const given = readArguments(command, rest)
  if (!given) return 'usage'
  if (given.values['help'] === true) {
    output.print(command.help)
    return 'done'
  }
  return command.run({ ...given, json: given.values['json'] === true, output })
}

function readArguments(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...command.options, help: { type: 'boolean' }, json: { type: 'boolean' } },
    })
  } catch {
    output.say(`An option is not known or lacks its value.\n\n${command.help}`)
    return undefined
  }
}

main(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exitCodes[exit]
  },
  (fault: unknown) => {
    // Name and code only: a message could hold a value.
    const name = fault instanceof Error ? fault.name : 'Fault'
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    output.say(`could not be finished: ${name} ${code}`.trim())
    process.exitCode = exitCodes.fault
  },
)
