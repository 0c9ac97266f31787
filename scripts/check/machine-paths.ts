import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check } from './check.ts'

// A home folder, a work folder or a temporary folder of whoever wrote it. Brackets keep the search from finding itself.
const MACHINE_PATHS = /(?<![\w.~)}\]/-])\/(?:(?:[w]ork|[r]oot)|(?:[h]ome|[U]sers)\/[\w.-]+)\/[\w.]/
const TEXT = /\.([cm]?[jt]sx?|json|md|sql|css|html|svg|sh|csv|txt|yml|yaml)$|(^|\/)[^.]+$/

/** Nothing in the project names a folder of the machine on which it was written. */
export const machinePaths: Check = {
  name: 'no path of a machine',
  run: ({ root, files }) => {
    const problems = files
      .filter((path) => TEXT.test(path) && path !== 'package-lock.json')
      .flatMap((path) =>
        readFileSync(join(root, path), 'utf8')
          .split('\n')
          .flatMap((line, at) => (MACHINE_PATHS.test(line) ? [`${path}:${at + 1}`] : [])),
      )
    return Promise.resolve({ problems })
  },
}
