import { isIP } from 'node:net'
import { isAbsolute, join, resolve } from 'node:path'
import { statementLimits } from './journal/append/statement-quota.ts'
import type { StatementLimits } from './journal/append/statement-quota.ts'
import { databaseName, normaliseDatabaseUrl, toDatabase } from './database/connection-settings.ts'

/** What the environment says, checked and frozen. Nothing else in the server reads `process.env`. */
export type ServerConfig = {
  /** The address to listen on; anything but loopback has TLS or a trusted proxy beside it. */
  readonly host: string
  /** Absent: the first free one from `FIRST_PORT`. */
  readonly port?: number
  /** The host name in the address that people open; never an IP number. */
  readonly publicName: string
  readonly stateFolder: string
  readonly databaseUrl?: string
  readonly pgBin?: string
  readonly tls?: { readonly certificateFile: string; readonly keyFile: string }
  /** Addresses or CIDR ranges of proxies that end TLS in front of us; empty without a proxy. */
  readonly trustedProxies: readonly string[]
  /** What a member may say of devices and keys (`statement-quota.ts`); what is usual unless the operator says otherwise. */
  readonly limits?: StatementLimits
}

/** One bad variable. The value is never repeated: DATABASE_URL holds a password. */
export type ConfigProblem = { readonly variable: string; readonly code: ConfigProblemCode }
export type ConfigProblemCode = keyof typeof CONFIG_PROBLEMS

export type ConfigReading =
  | { readonly kind: 'config'; readonly config: ServerConfig }
  | { readonly kind: 'refused'; readonly problems: readonly ConfigProblem[] }

/** One sentence a code, for the operator. */
export const CONFIG_PROBLEMS = {
  'port-invalid': 'must be a whole number from 1 to 65535',
  'host-invalid': 'must be an IP address or localhost',
  'plain-http-beyond-loopback':
    'names an address beyond this machine, where plain HTTP is refused: set TLS_CERT and TLS_KEY, ' +
    'or TRUSTED_PROXY to the address of the proxy that ends TLS',
  'name-missing': 'is needed beyond loopback: the host name that people will open',
  'name-invalid':
    'must be a host name such as cobijo.example.org, without scheme, port or IP number',
  'path-not-absolute': 'must be an absolute path',
  'url-invalid': 'must look like postgresql://owner:password@host:5432/database',
  'limit-invalid': 'must be a whole number from 10 to 100000',
  'other-half-missing': 'must be set together: TLS_CERT and TLS_KEY',
  'proxy-invalid': 'must be IP addresses or ranges such as 10.0.0.0/8, separated by commas',
} as const

export const FIRST_PORT = 8711
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads and checks the whole environment; every bad variable is reported at once. An empty variable
 * counts as absent. The state folder defaults to `<repository>/.state`.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  repositoryFolder: string,
): ConfigReading {
  const problems: ConfigProblem[] = []
  const get = (variable: string) => environment[variable]?.trim() || undefined
  const check = (variable: string, code: ConfigProblemCode, passes: (value: string) => boolean) => {
    const value = get(variable)
    if (value === undefined || passes(value)) return value
    problems.push({ variable, code })
    return undefined
  }

  const port = check('PORT', 'port-invalid', isPort)
  const host = check('HOST', 'host-invalid', (it) => isIP(it) > 0 || it === 'localhost')
  const stateFolder = check('COBIJO_STATE', 'path-not-absolute', isAbsolute)
  const databaseUrl = check('DATABASE_URL', 'url-invalid', isDatabaseUrl)
  const pgBin = check('PG_BIN', 'path-not-absolute', isAbsolute)
  const name = check('COBIJO_NAME', 'name-invalid', isHostName)
  const proxies = check('TRUSTED_PROXY', 'proxy-invalid', (it) =>
    splitList(it).every(isAddressRange),
  )
  const devices = check('COBIJO_DEVICES', 'limit-invalid', isLimit)
  const statements = check('COBIJO_STATEMENTS', 'limit-invalid', isLimit)
  const certificateFile = check('TLS_CERT', 'path-not-absolute', isAbsolute)
  const keyFile = check('TLS_KEY', 'path-not-absolute', isAbsolute)
  if ((get('TLS_CERT') === undefined) !== (get('TLS_KEY') === undefined)) {
    const variable = get('TLS_CERT') === undefined ? 'TLS_CERT' : 'TLS_KEY'
    problems.push({ variable, code: 'other-half-missing' })
  }
  if (host !== undefined && !LOOPBACK.has(host)) {
    const isEncrypted = get('TLS_CERT') !== undefined || get('TRUSTED_PROXY') !== undefined
    if (!isEncrypted) problems.push({ variable: 'HOST', code: 'plain-http-beyond-loopback' })
    if (get('COBIJO_NAME') === undefined) {
      problems.push({ variable: 'COBIJO_NAME', code: 'name-missing' })
    }
  }
  if (problems.length > 0) return { kind: 'refused', problems }

  const config: ServerConfig = {
    host: host ?? '127.0.0.1',
    ...(port !== undefined && { port: Number(port) }),
    publicName: name ?? 'localhost',
    stateFolder: stateFolder ?? resolve(repositoryFolder, '.state'),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(pgBin !== undefined && { pgBin }),
    ...(certificateFile !== undefined &&
      keyFile !== undefined && { tls: Object.freeze({ certificateFile, keyFile }) }),
    trustedProxies: Object.freeze(proxies === undefined ? [] : splitList(proxies)),
    ...((devices ?? statements) !== undefined && {
      limits: Object.freeze({
        ...statementLimits,
        ...(devices !== undefined && { devicesOfMember: Number(devices) }),
        ...(statements !== undefined && { statementsOfOfficer: Number(statements) }),
      }),
    }),
  }
  return { kind: 'config', config: Object.freeze(config) }
}

/** The refusal as lines for a terminal, one a variable. */
export function describeProblems(problems: readonly ConfigProblem[]): string[] {
  return problems.map(({ variable, code }) => `${variable} ${CONFIG_PROBLEMS[code]} (${code})`)
}

/**
 * The sample network beside the real one: its own state folder, database and port, on loopback only,
 * whatever the real one is configured for.
 */
export function sampleConfig(config: ServerConfig): ServerConfig {
  const { databaseUrl, pgBin } = config
  return Object.freeze({
    host: '127.0.0.1',
    publicName: 'localhost',
    stateFolder: join(config.stateFolder, 'sample'),
    ...(databaseUrl !== undefined && { databaseUrl: sampleUrl(databaseUrl) }),
    ...(pgBin !== undefined && { pgBin }),
    trustedProxies: [],
  })
}

function sampleUrl(databaseUrl: string): string {
  const real = { connectionString: normaliseDatabaseUrl(databaseUrl) ?? databaseUrl }
  const sample = toDatabase(real, `${databaseName(real) ?? 'cobijo'}_sample`)
  return 'connectionString' in sample ? sample.connectionString : databaseUrl
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535
}

function isLimit(value: string): boolean {
  return /^\d{2,6}$/.test(value) && Number(value) >= 10 && Number(value) <= 100_000
}

function isDatabaseUrl(value: string): boolean {
  const url = normaliseDatabaseUrl(value)
  return url !== undefined && databaseName({ connectionString: url }) !== undefined
}

function isHostName(value: string): boolean {
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'
  return (
    value.length <= 253 && new RegExp(`^${label}(\\.${label})*$`, 'i').test(value) && !isIP(value)
  )
}

function isAddressRange(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

function splitList(value: string): string[] {
  return value.split(',').map((it) => it.trim())
}
