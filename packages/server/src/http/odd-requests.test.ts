import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'
import { problemStatus } from './problems.ts'

// Every address of the interface description, asked as nobody should ask it. Nothing is a fault of ours, and no value comes back.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
}
interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> }
}
interface Described {
  readonly paths: Record<string, Record<string, Operation>>
}

let server: TestServer
let asha: InventedPerson
let described: Described
const faults: string[] = []

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer({
    report: (fault) => faults.push(fault instanceof Error ? fault.name : 'fault'),
  })
  asha = await new InventedHttpNetwork(server).found()
  described = (await (await fetch(`${server.baseUrl}/api/v1/openapi.json`)).json()) as Described
})
afterAll(() => server.stop())

/** A word that nobody may find again in an answer. */
const planted = 'inventedvalue'
const nobody = '00000000-0000-4000-8000-000000000000'

const oddTexts = [
  '',
  planted,
  '-1',
  '0',
  '1.5',
  'NaN',
  '1e999',
  '9007199254740993',
  '99999999999999999999999999',
  '%00',
  '%C0%AE',
  `${planted}'; drop table entry; --`,
  '[object Object]',
  'x'.repeat(6_000),
]

const oddValues: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e300,
  '',
  planted,
  'x'.repeat(100_000),
  [],
  {},
  [[[[]]]],
  { [planted]: planted },
  Array(2_000).fill(0),
]

interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: string
}

async function ask({ method, path, body }: Asked, isSignedIn: boolean) {
  const answer = await fetch(`${server.baseUrl}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isSignedIn ? { authorization: `Bearer ${asha.token}` } : { 'x-cobijo': 'test' }),
    },
    ...(body === undefined ? {} : { body }),
  })
  return { status: answer.status, text: await answer.text() }
}

/** Refused with a code of the catalogue and its own status, or answered. */
function judge(asked: Asked, { status, text }: { status: number; text: string }): string[] {
  const about = `${asked.method} ${asked.path.slice(0, 100)} ${asked.body?.slice(0, 60) ?? ''}: ${status}`
  // Throttling is an answer too.
  if (status >= 500) return [`${about} ${text.slice(0, 80)}`]
  if (text.includes(planted)) return [`${about} gives the value back`]
  if (status === 200) return []
  const { code } = JSON.parse(text) as { code: keyof typeof problemStatus }
  return problemStatus[code] === status ? [] : [`${about} ${code}`]
}

async function judged(all: readonly Asked[]): Promise<string[]> {
  const wrong: string[] = []
  for (const asked of all)
    for (const isSignedIn of [true, false])
      wrong.push(...judge(asked, await ask(asked, isSignedIn)))
  return wrong
}

function operations(): { method: string; path: string; operation: Operation }[] {
  return Object.entries(described.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  )
}

/** The address with what it asks for in the path: a feed that she may follow, and a stream that nobody knows. */
function filled(path: string): string {
  return path.replace('{feed}', asha.group.feed).replace(/\{\w+\}/g, nobody)
}

/** Not the one that signs her out. */
const isAsked = ({ method }: { method: string }) => method !== 'DELETE'

describe('every address', () => {
  test('takes no odd word in its path', async () => {
    const all = operations()
      .filter(({ path }) => path.includes('{'))
      .flatMap(({ method, path }) =>
        oddTexts
          .filter((text) => text !== '')
          .map((text) => ({
            method,
            path: path.replace(/\{\w+\}/g, text.startsWith('%') ? text : encodeURIComponent(text)),
            ...(method === 'GET' ? {} : { body: '{}' }),
          })),
      )
    expect(all.length).toBeGreaterThan(50)
    expect(await judged(all)).toEqual([])
  })

  test('takes no odd word in its question, twice the same, none, or one that it does not know', async () => {
    const all = operations()
      .filter(({ method }) => method === 'GET')
      .flatMap(({ method, path, operation }) => {
        const names = (operation.parameters ?? [])
          .filter((each) => each.in === 'query')
          .map(({ name }) => name)
        const questions = [...names, planted].flatMap((name) => [
          ...oddTexts.map(
            (text) => `${name}=${text.startsWith('%') ? text : encodeURIComponent(text)}`,
          ),
          `${name}=1&${name}=2`,
          `${name}[]=1`,
          `${name}[__proto__]=1`,
        ])
        return ['', ...questions].map((question) => ({
          method,
          path: `${filled(path)}?${question}`,
        }))
      })
    expect(all.length).toBeGreaterThan(150)
    expect(await judged(all)).toEqual([])
  })

  test('takes no odd body: none, no object, one with each field odd, one that is nested without end', async () => {
    const all = operations()
      .filter(isAsked)
      .filter(({ operation }) => operation.requestBody !== undefined)
      .flatMap(({ method, path, operation }) => {
        const schema = operation.requestBody?.content['application/json']?.schema
        const fields = Object.keys(schema?.properties ?? {})
        const whole = Object.fromEntries(fields.map((field) => [field, planted]))
        const bodies = [
          ...oddValues.map((value) => JSON.stringify(value)),
          ...fields.flatMap((field) =>
            oddValues.map((value) => JSON.stringify({ ...whole, [field]: value })),
          ),
          `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
          `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
          '{"__proto__": {"items": []}}',
          '{"items": [{"entry": "A"}], "items": []}',
          '\u0000',
          '{',
        ]
        return bodies.map((body) => ({ method, path: filled(path), body }))
      })
    expect(all.length).toBeGreaterThan(400)
    expect(await judged(all)).toEqual([])
  })

  test('and none of it was a fault, and the honest are answered afterwards', async () => {
    expect(faults).toEqual([])
    expect((await ask({ method: 'GET', path: '/api/v1/feeds' }, true)).status).toBe(200)
    expect(await ask({ method: 'GET', path: '/api/v1/releases' }, false)).toEqual({
      status: 200,
      text: '{"releases":[]}',
    })
  })
})
