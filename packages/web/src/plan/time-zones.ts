import { packs } from '@cobijo/countries/packs'
import { instantAt } from '@cobijo/domain/deadline/local-day'
import { useIntl } from 'react-intl'

/** Every clock of the countries that are known here. */
export const knownZones: readonly string[] = [
  ...new Set(packs.flatMap(({ timeZones }) => timeZones.map(({ zone }) => zone))),
]

/** This device's own clock where it is one of them; else the first, which is that of most of the country. */
export function usualZone(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return knownZones.includes(own) ? own : (knownZones[0] ?? own)
}

/** What the clocks of a place are called: "hora del Pacífico de México · Tijuana". */
export function zoneName(zone: string, locale: string): string {
  const named = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(Date.now())
    .find(({ type }) => type === 'timeZoneName')
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ')
  return [named?.value, city].filter((part) => part !== undefined).join(' · ')
}

/** An hour that was typed as this device's clock shows it, meant by the clock of that place. */
export function asTypedIn(zone: string, at: number): number {
  const typed = new Date(at)
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = `${typed.getFullYear()}-${two(typed.getMonth() + 1)}-${two(typed.getDate())}`
  return instantAt(zone, day, typed.getHours() * 60 + typed.getMinutes())
}

/** A moment by the clock of a place, which is named: "24 nov 2026, 10:30 GMT-8". */
export function useMomentIn(): (at: number, zone: string) => string {
  const { formatDate } = useIntl()
  return (at, zone) =>
    formatDate(at, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
      timeZoneName: 'short',
    })
}
