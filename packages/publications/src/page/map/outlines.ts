import { mexicoStates } from './mexico-states.ts'

/** Outlines of a country's divisions, by its ISO 3166-1 alpha-3. Drawn here, since a frozen page is drawn again by whoever verifies it. */
export const outlines: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  MEX: mexicoStates,
}
