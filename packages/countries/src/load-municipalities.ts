import type { Division } from './shape/division.ts'

/** What lies within the first-level divisions of a country, loaded when it is asked for; empty where there is no list. */
export async function loadMunicipalities(country: string): Promise<readonly Division[]> {
  if (country !== 'MEX') return []
  const { municipalities } = await import('./mexico/places/municipalities.ts')
  return municipalities
}
