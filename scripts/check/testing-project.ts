import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Project } from './check.ts'

/** A small project on disk, made of `contents` by path; gone when the test is over. */
export function writeProject(contents: Readonly<Record<string, string>>): Project {
  const root = mkdtempSync(join(tmpdir(), 'cobijo-check-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return { root, files: Object.keys(contents).sort() }
}
