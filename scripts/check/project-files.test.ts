import { expect, test } from 'vitest'
import { projectFiles } from './project-files.ts'
import { writeProject } from './testing-project.ts'

test('files are listed without what .gitignore leaves out', () => {
  const { root } = writeProject({
    '.gitignore': '# made\nnode_modules/\n*.log\n/build/out\n',
    'a.ts': '',
    'node_modules/x/a.ts': '',
    'packages/web/node_modules/x/a.ts': '',
    'packages/a.log': '',
    'build/out/a.ts': '',
    'packages/build/out/a.ts': '',
    '.git/config': '',
  })
  expect(projectFiles(root)).toEqual(['.gitignore', 'a.ts', 'packages/build/out/a.ts'])
})

test('a form of .gitignore that is not understood is refused', () => {
  const { root } = writeProject({ '.gitignore': '!kept.log\n' })
  expect(() => projectFiles(root)).toThrow('a form that this check does not read')
})
