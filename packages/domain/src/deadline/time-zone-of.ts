/** Which clock a place keeps; data of a country's pack. */
export interface TimeZoneArea {
  /** Beginning of a division's code: '' the whole country, '02' a state, '08037' a municipality. */
  readonly area: string
  /** A name of the IANA database. */
  readonly zone: string
}

/** The zone of the smallest area that holds the division; undefined where the pack names none for the country. */
export function timeZoneOf(
  areas: readonly TimeZoneArea[],
  division: string | undefined,
): string | undefined {
  const holding = areas.filter(({ area }) => (division ?? '').startsWith(area))
  return holding.reduce<TimeZoneArea | undefined>(
    (smallest, each) => (smallest && smallest.area.length >= each.area.length ? smallest : each),
    undefined,
  )?.zone
}
