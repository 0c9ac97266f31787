import type { Locator, Page } from 'playwright-core'
import { inEnglish } from './said-in.ts'

interface Told {
  readonly exact?: boolean
  readonly name?: string | RegExp
  readonly hasText?: string | RegExp
}

const byWords = new Set(['getByText', 'getByLabel'])
const takesTold = new Set(['getByRole', 'locator', 'filter'])

/** The same page or part of it, looked at in English by whoever names in Spanish what she looks for: journeys are written once. */
export function pageInEnglish<Place extends Page | Locator>(place: Place): Place {
  return new Proxy(place, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target)
      if (typeof value !== 'function' || typeof property !== 'string') return value
      return (...given: unknown[]) => {
        const answer: unknown = Reflect.apply(value, target, translated(property, given))
        return isLocator(answer) ? pageInEnglish(answer) : answer
      }
    },
  })
}

function translated(property: string, given: unknown[]): unknown[] {
  if (byWords.has(property)) {
    const [words, told] = given as [string | RegExp, Told | undefined]
    return [inEnglish(words, told?.exact === true), told]
  }
  if (!takesTold.has(property)) return given
  const at = property === 'filter' ? 0 : 1
  const told = given[at] as Told | undefined
  if (told === undefined) return given
  const { name, hasText } = told
  return given.with(at, {
    ...told,
    ...(name === undefined ? {} : { name: inEnglish(name, told.exact === true) }),
    ...(hasText === undefined ? {} : { hasText: inEnglish(hasText, false) }),
  })
}

function isLocator(answer: unknown): answer is Locator {
  return typeof answer === 'object' && answer !== null && 'getByRole' in answer && 'nth' in answer
}
