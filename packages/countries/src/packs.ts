import type { CountryPack } from './country-pack.ts'
import { guatemala } from './guatemala/guatemala.ts'
import { mexico } from './mexico/mexico.ts'

export const packs: readonly CountryPack[] = [mexico, guatemala]

/** The pack of an installation that names no other. Nothing else outside this package says which country it is. */
export const homePack: CountryPack = mexico

/** `country` in ISO 3166-1 alpha-3. */
export function findPack(country: string): CountryPack | undefined {
  return packs.find((pack) => pack.country === country)
}
