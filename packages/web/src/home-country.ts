import { countryCodes } from '@cobijo/countries/country-codes'
import { homePack } from '@cobijo/countries/packs'

/** What the rules read of this country: its codes, deadlines, limits and clocks. */
export const homeCountry = countryCodes(homePack)
