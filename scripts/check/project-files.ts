import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every file under `root` that `.gitignore` does not leave out, sorted. It walks instead of asking git,
 * because an unpacked archive is checked like a clone. Symbolic links are not followed.
 */
export function projectFiles(root: string): string[] {
  const isIgnored = readIgnorePatterns(readFileSync(join(root, '.gitignore'), 'utf8'))
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name === '.git' || isIgnored(path, entry.isDirectory())) return []
      if (entry.isDirectory()) return walk(path)
      return entry.isFile() ? [path] : []
    })
  return walk('').sort()
}

/** The few forms that our `.gitignore` uses; any other is refused, lest a file be left out by mistake. */
function readIgnorePatterns(text: string): (path: string, isFolder: boolean) => boolean {
  const patterns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(toExpression)
  return (path, isFolder) => patterns.some((it) => it.test(isFolder ? `${path}/` : path))
}

function toExpression(pattern: string): RegExp {
  if (!/^\/?[\w.*-]+(\/[\w.*-]+)*\/?$/.test(pattern) || pattern.includes('**')) {
    throw new Error(`.gitignore holds a form that this check does not read: ${pattern}`)
  }
  const isAnchored = pattern.replace(/\/$/, '').includes('/')
  const body = pattern.replace(/^\//, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')
  return new RegExp(`${isAnchored ? '^' : '(^|/)'}${body}${pattern.endsWith('/') ? '$' : '/?$'}`)
}
