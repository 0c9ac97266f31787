import { parseArgs } from 'node:util'
import { exitCodes } from './command.ts'
import type { Command, Exit } from './command.ts'
import { openOutput } from './open-output.ts'

/** Loaded when it is asked for: whoever counts a file waits for no database and no cryptography. */
const commands = {
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  study: async () => (await import('./commands/study.ts')).studyCommand,
  contributions: async () => (await import('./commands/contributions.ts')).contributionsCommand,
  tabulate: async () => (await import('./commands/tabulate.ts')).tabulateCommand,
  encode: async () => (await import('./commands/encode.ts')).encodeCommand,
  link: async () => (await import('./commands/link.ts')).linkCommand,
  estimate: async () => (await import('./commands/estimate.ts')).estimateCommand,
  protect: async () => (await import('./commands/protect.ts')).protectCommand,
  synthesize: async () => (await import('./commands/synthesize.ts')).synthesizeCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  figures: async () => (await import('./commands/figures.ts')).figuresCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  'release-key': async () => (await import('./commands/release-key.ts')).releaseKeyCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  sample: async () => (await import('./commands/sample.ts')).sampleCommand,
} satisfies Readonly<Record<string, () => Promise<Command>>>

const output = openOutput()

async function listCommands(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()))
  const width = Math.max(...loaded.map(({ name }) => name.length))
  const lines = loaded.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'npm run -s cobijo -- <command> [options]',
    '',
    ...lines,
    '',
    'Each command: --help, --json. Exit: 0 done, 1 refused, 2 not understood, 3 could not be finished; verify --release also 4.',
  ].join('\n')
}

async function main(args: readonly string[]): Promise<Exit> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    output.print(await listCommands())
    return name === undefined ? 'usage' : 'done'
  }
  if (!Object.hasOwn(commands, name)) {
    output.say(`There is no command of that name.\n\n${await listCommands()}`)
    return 'usage'
  }
  const command: Command = await commands[name as keyof typeof commands]()
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
