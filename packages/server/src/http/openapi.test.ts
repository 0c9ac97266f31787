import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'

interface Described {
  readonly openapi: string
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly securitySchemes: object }
}
interface Operation {
  readonly summary?: string
  readonly security?: readonly object[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> }
  readonly responses: Record<string, { readonly content?: object }>
}

let server: TestServer
let described: Described

beforeAll(async () => {
  server = await startTestServer()
  described = (await (await fetch(`${server.baseUrl}/api/v1/openapi.json`)).json()) as Described
})
afterAll(() => server.stop())

test('the interface is described in OpenAPI 3.1, every operation with a sentence and an answer', () => {
  expect(described.openapi).toMatch(/^3\.1\./)
  for (const [path, operations] of Object.entries(described.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      expect(operation.summary, `${method} ${path}`).toMatch(/\.$/)
      expect(operation.responses['200']?.content, `${method} ${path}`).toHaveProperty([
        'application/json',
        'schema',
      ])
      if (method === 'post' || method === 'put')
        expect(operation.requestBody?.content, path).toHaveProperty(['application/json', 'schema'])
    }
  }
})

test('every reference in the description leads somewhere, and no schema accepts unknown fields', () => {
  const text = JSON.stringify(described)
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path)
  for (const path of references) {
    const found = path
      ?.split('/')
      .reduce<unknown>(
        (held, key) => (held as Record<string, unknown> | undefined)?.[key],
        described,
      )
    expect(found, path).toBeDefined()
  }
  const open: string[] = []
  const walk = (held: unknown, path: string): void => {
    if (typeof held !== 'object' || held === null) return
    if ('properties' in held && 'type' in held && held.type === 'object') {
      if (!('additionalProperties' in held) || held.additionalProperties !== false) open.push(path)
    }
    for (const [key, value] of Object.entries(held)) walk(value, `${path}/${key}`)
  }
  walk(described.paths, '')
  expect(open).toEqual([])
})

test('these are all addresses, and these may be called without signing in', () => {
  const lines = Object.entries(described.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, { security }]) =>
        `${method.toUpperCase()} ${path}${security?.length === 0 ? ' (open)' : ''}`,
    ),
  )
  expect(lines.sort()).toMatchInlineSnapshot(`
    [
      "DELETE /api/v1/sessions/current",
      "GET /api/v1/feeds",
      "GET /api/v1/feeds/{feed}/cards",
      "GET /api/v1/feeds/{feed}/lines",
      "GET /api/v1/feeds/{feed}/list",
      "GET /api/v1/feeds/{feed}/name-shards",
      "GET /api/v1/feeds/{feed}/open-digest",
      "GET /api/v1/feeds/{feed}/streams/{stream}",
      "GET /api/v1/feeds/{feed}/streams/{stream}/chunks",
      "GET /api/v1/focal-words",
      "GET /api/v1/health (open)",
      "GET /api/v1/installation (open)",
      "GET /api/v1/join-requests",
      "GET /api/v1/keys-ended",
      "GET /api/v1/openings",
      "GET /api/v1/organisations/{organisation}/letters",
      "GET /api/v1/quarantine",
      "GET /api/v1/quarantine/item",
      "GET /api/v1/releases (open)",
      "GET /api/v1/sample/personas (open)",
      "POST /api/v1/accounts/challenge (open)",
      "POST /api/v1/attachments/chunks",
      "POST /api/v1/attachments/lacking",
      "POST /api/v1/deliveries/state",
      "POST /api/v1/entries",
      "POST /api/v1/entries/known",
      "POST /api/v1/erasures",
      "POST /api/v1/erasures/orders",
      "POST /api/v1/feeds/{feed}/openings",
      "POST /api/v1/intake (open)",
      "POST /api/v1/invitations",
      "POST /api/v1/invitations/look-up (open)",
      "POST /api/v1/join-requests (open)",
      "POST /api/v1/network (open)",
      "POST /api/v1/openings/envelope",
      "POST /api/v1/organisations (open)",
      "POST /api/v1/organisations/{organisation}/focal-words",
      "POST /api/v1/organisations/{organisation}/letters",
      "POST /api/v1/organisations/{organisation}/letters/answers (open)",
      "POST /api/v1/organisations/{organisation}/letters/unattended (open)",
      "POST /api/v1/releases",
      "POST /api/v1/reseals",
      "POST /api/v1/restorations (open)",
      "POST /api/v1/restorations/look-up (open)",
      "POST /api/v1/sessions (open)",
      "PUT /api/v1/account",
      "PUT /api/v1/feeds/{feed}/cards",
      "PUT /api/v1/feeds/{feed}/name-shards",
    ]
  `)
})
