import { expect, test } from 'vitest'
import { commandTests } from './command-tests.ts'
import { writeProject } from './testing-project.ts'

const COMMAND = "export const sendCommand = defineCommand({ name: 'send' })"

test('a command without its rule test or its access test is found', async () => {
  const project = writeProject({
    'packages/domain/src/one/send.ts': COMMAND,
    'packages/domain/src/one/send.test.ts': '',
    'packages/domain/src/one/send.access.test.ts': '',
    'packages/domain/src/two/ask.ts': COMMAND,
    'packages/domain/src/two/ask.test.ts': '',
    'packages/domain/src/command/define.ts': 'export function defineCommand() {}',
  })
  expect((await commandTests.run(project)).problems).toEqual([
    'packages/domain/src/two/ask.access.test.ts: it is missing',
  ])
})

test('seeing no command at all is a problem', async () => {
  const project = writeProject({ 'packages/domain/src/one/send.ts': 'export const one = 1' })
  expect((await commandTests.run(project)).problems).toEqual([
    'packages/domain declares no command',
  ])
})
