import { readFileSync } from 'node:fs'

const about = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The version of this server, read before privileges are dropped. */
export const version = about.version
