/** UNODC's regions of the countries that have a pack, by ISO 3166-1 alpha-3. */
export const unodcRegions: Readonly<Record<string, readonly [string, string]>> = {
  GTM: ['Americas', 'Latin America and the Caribbean'],
  MEX: ['Americas', 'Latin America and the Caribbean'],
}

/** M49 codes of the countries that have a pack, by ISO 3166-1 alpha-3. */
export const m49Areas: Readonly<Record<string, string>> = { GTM: '320', MEX: '484' }
