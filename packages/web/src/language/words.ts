import { firstWords } from './first-words.ts'

let spanish: Readonly<Record<string, string>> = firstWords
const listeners = new Set<() => void>()

/** The Spanish sentences that are here: those of the first page, or all of them once a page asked. */
export function wordsHere(): Readonly<Record<string, string>> {
  return spanish
}

/** For `useSyncExternalStore`. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Fetches all of them, once. */
export async function fetchWords(): Promise<void> {
  const { es } = await import('./es.ts')
  if (spanish === es) return
  spanish = es
  for (const listener of listeners) listener()
}

/** A page of the work, once its words are here too: whoever only looks at the door does not fetch them. */
export async function withWords<Page>(page: Promise<Page>): Promise<Page> {
  await fetchWords()
  return page
}
