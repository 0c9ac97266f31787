import { expect, test } from 'vitest'
import { machinePaths } from './machine-paths.ts'
import { writeProject } from './testing-project.ts'

test('folders of the machine on which something was written are found, others are not', async () => {
  const project = writeProject({
    'a.md': ['/wo', 'rk/main and /ho', 'me/asha/x'].join(''),
    'b.ts': ["const it = '/ro", "ot/.cache'"].join(''),
    'c.ts': "join('packages/home/main', '/usr/lib/postgresql', '../home/page')",
  })
  expect((await machinePaths.run(project)).problems).toEqual(['a.md:1', 'b.ts:1'])
})
