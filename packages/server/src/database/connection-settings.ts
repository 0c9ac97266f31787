/**
 * The roles of design §6. `owner` migrates and owns everything; `application` serves requests;
 * `sequencer` assigns positions and delivers; `eraser` alone may delete sealed parts and keys.
 */
export const DATABASE_ROLES = ['owner', 'application', 'sequencer', 'eraser'] as const
export type DatabaseRole = (typeof DATABASE_ROLES)[number]

/** The names of these roles inside PostgreSQL, for GRANT statements. */
export const ROLE_NAMES = {
  owner: 'cobijo_owner',
  application: 'cobijo_application',
  sequencer: 'cobijo_sequencer',
  eraser: 'cobijo_eraser',
} as const satisfies Record<DatabaseRole, string>

/** Plain data for `new pg.Pool(settings)` or `new pg.Client(settings)`; may be sent to a worker. */
export type ConnectionSettings =
  | {
      readonly host: string
      readonly port: number
      readonly database: string
      readonly user: string
      readonly password: string
    }
  | { readonly connectionString: string }

export type RoleConnections = Readonly<Record<DatabaseRole, ConnectionSettings>>

/**
 * A PostgreSQL URL in the form that `new URL` can take apart, or undefined. PostgreSQL's own programs
 * also write one without a host (`postgresql://owner:secret@/cobijo?host=/run/postgresql`), and spaces.
 */
export function normaliseDatabaseUrl(text: string): string | undefined {
  const withHost = text.replace(/^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?=[/?#])/, '$1localhost')
  if (!/^postgres(ql)?:\/\//.test(withHost) || !URL.canParse(withHost)) return undefined
  return new URL(withHost).href
}

/** The same server and parameters, another database. */
export function toDatabase(settings: ConnectionSettings, database: string): ConnectionSettings {
  if (!('connectionString' in settings)) return { ...settings, database }
  const url = new URL(settings.connectionString)
  url.pathname = `/${encodeURIComponent(database)}`
  return { connectionString: url.href }
}

/** The same server, parameters and database, another user. */
export function asUser(
  settings: ConnectionSettings,
  user: string,
  password: string,
): ConnectionSettings {
  if (!('connectionString' in settings)) return { ...settings, user, password }
  const url = new URL(settings.connectionString)
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  // pg lets these parameters win over the URL's own user, so they must not stay.
  url.searchParams.delete('user')
  url.searchParams.delete('password')
  return { connectionString: url.href }
}

/** The name of the database; undefined when a URL names none. */
export function databaseName(settings: ConnectionSettings): string | undefined {
  if (!('connectionString' in settings)) return settings.database
  return decodeURIComponent(new URL(settings.connectionString).pathname.slice(1)) || undefined
}
