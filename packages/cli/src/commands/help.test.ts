import { expect, test } from 'vitest'
import type { Command } from '../command.ts'
import { runCobijo, startCobijo } from '../testing/run-cobijo.ts'

const modules = import.meta.glob<Record<string, Command>>(['./*.ts', '!./*.test.ts'], {
  eager: true,
})
const written = Object.values(modules).flatMap((module) => Object.values(module))
const commands = written.filter(({ run }) => typeof run === 'function')

test('every command that is written is on the list, with one line', async () => {
  const { exit, output } = await runCobijo(['--help'])
  expect(exit).toBe(0)
  for (const { name, summary } of commands)
    expect(output).toMatch(
      new RegExp(`^ {2}${name} +${summary.replaceAll(/[.*+?()[\]]/g, '.')}$`, 'm'),
    )
  expect(commands.length).toBeGreaterThanOrEqual(9)
})

test('every command says how it is called, that it answers in JSON, and each of its options', () => {
  for (const { name, help, options } of commands) {
    expect(help, name).toMatch(new RegExp(`^${name} `))
    expect(help, name).toContain('--json')
    for (const option of Object.keys(options)) expect(help, name).toContain(`--${option}`)
  }
})

test('what is not understood ends with 2 and the list, on standard error', async () => {
  const { exit, output, errors } = await runCobijo(['publihs'])
  expect([exit, output]).toEqual([2, ''])
  expect(errors).toContain('There is no command of that name.')
  expect(errors).toContain('tabulate')
})

test('a reader that stops reading is no fault', async () => {
  const running = startCobijo(['--help'])
  running.child.stdout?.destroy()
  const { exit, errors } = await running.ran
  expect([exit, errors]).toEqual([0, ''])
})
