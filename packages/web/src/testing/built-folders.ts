import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

/** Vitest's global set-up. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cobijo-web-'))
  project.provide('builtFolders', folder)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
