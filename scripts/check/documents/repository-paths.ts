/** Finds what a document means when it names a file or a folder of the project. */
export interface RepositoryPaths {
  /** True if a file or folder of exactly this path from the root exists. */
  readonly has: (path: string) => boolean
  /**
   * True if the word is no path of the project, or one that exists. Documents may leave `packages/`
   * out, write `@cobijo/…` as imports do, use `*`, and name a source file alone.
   */
  readonly holds: (word: string) => boolean
}

const TOP = ['packages', 'docs', 'scripts', 'samples', 'journeys', '.ci']

export function repositoryPaths(files: readonly string[]): RepositoryPaths {
  const known = new Set(files.flatMap((file) => [file, ...foldersOf(file)]))
  const names = new Set(files.map((file) => file.split('/').at(-1)))
  const packages = new Set(files.flatMap((file) => /^packages\/([^/]+)\//.exec(file)?.[1] ?? []))
  const has = (path: string): boolean => known.has(path.replace(/\/$/, ''))

  const holds = (word: string): boolean => {
    const path = word.replace(/[.:]+$/, '').replace(/:\d+(-\d+)?$/, '')
    const ownImport = /^@cobijo\/([a-z]+)\/([a-z0-9/-]+)$/.exec(path)
    if (ownImport) return isModule(`packages/${ownImport[1]}/src/${ownImport[2]}`)
    if (/^[a-z0-9][a-z0-9-]*(\.test|\.access\.test)?\.(tsx?|mjs|sql)$/.test(path)) {
      return names.has(path)
    }
    if (!/^\.?[\w@*-][\w.@*-]*(\/[\w.@*-]+)*\/?$/.test(path) || !path.includes('/')) return true
    const first = path.split('/')[0] ?? ''
    if (TOP.includes(first)) return exists(path)
    return packages.has(first) ? exists(`packages/${path}`) : true
  }

  const isModule = (path: string): boolean => has(`${path}.ts`) || has(`${path}.tsx`)

  const exists = (path: string): boolean => {
    if (!path.includes('*')) return has(path)
    const body = path.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')
    const expression = new RegExp(`^${body}$`)
    return [...known].some((it) => expression.test(it))
  }

  return { has, holds }
}

function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1)
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'))
}
