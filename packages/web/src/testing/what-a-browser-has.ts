import type { Page, Response } from 'playwright-core'

/** From here on, every body that the server sends this page and its workers, as one text to search. */
export function heardBy(page: Page): () => Promise<string> {
  const answers: Promise<string>[] = []
  page.context().on('response', (response) => answers.push(bodyOf(response)))
  return async () => (await Promise.all(answers)).join('\n')
}

/** What has no body, or went with its page, says nothing. */
async function bodyOf(response: Response): Promise<string> {
  if (!new URL(response.url()).pathname.startsWith('/api/')) return ''
  return response.text().catch(() => '')
}

/** Everything that this browser keeps for the application: databases with their keys, the two storages, caches, cookies. */
export async function keptBy(page: Page): Promise<string> {
  const cookies = JSON.stringify(await page.context().cookies())
  return cookies + (await page.evaluate(readAll))
}

/** Runs in the page. Bytes are read as letters, one for one. */
async function readAll(): Promise<string> {
  const asked = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('not read'))
    })
  const asText = (value: unknown): unknown => {
    if (value instanceof ArrayBuffer) return asText(new Uint8Array(value))
    if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value)
    if (value instanceof Map) return [...value].map(asText)
    if (Array.isArray(value)) return value.map(asText)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asText(each)]))
  }
  const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue
    const database = await asked(indexedDB.open(name))
    for (const table of database.objectStoreNames) {
      const rows = database.transaction(table).objectStore(table)
      found.push([name, table, await asked(rows.getAllKeys()), await asked(rows.getAll())])
    }
    database.close()
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    found.push((await cache.keys()).map(({ url }) => url))
  }
  return JSON.stringify(asText(found))
}
