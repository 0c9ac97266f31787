import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command, Exit } from '@cobijo/cli/command'
import type { TestServer } from '@cobijo/server/test-server'

export interface OfficeRun {
  readonly exit: Exit
  /** What was printed, read as JSON; undefined where nothing was. */
  readonly printed: unknown
  readonly said: string
}

/** Runs a command as the office's machine does: a device of its own in `folder`, enrolled once by the kit that lies there. */
export async function runAtOffice(
  { folder, server }: { readonly folder: string; readonly server: TestServer },
  command: Command,
  positionals: readonly string[],
  values: Readonly<Record<string, string | boolean>> = {},
): Promise<OfficeRun> {
  const said: string[] = []
  let printed = ''
  const isKnown = existsSync(join(folder, 'office'))
  const exit = await command.run({
    values: {
      server: server.baseUrl,
      'device-folder': join(folder, 'office'),
      ...(isKnown ? {} : { kit: join(folder, 'kit.txt') }),
      ...values,
    },
    positionals,
    json: true,
    output: {
      print: (text) => (printed += text),
      progress: () => undefined,
      say: (text) => said.push(text),
    },
  })
  await server.server.services.journal.deliver()
  return { exit, printed: printed === '' ? undefined : JSON.parse(printed), said: said.join('\n') }
}
