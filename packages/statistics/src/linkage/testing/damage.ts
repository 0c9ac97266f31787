import type { Chance, InventedPerson } from './invented-people.ts'

/** How often something goes wrong when one agency writes down one person. PROPOSED throughout; the shares are printed by the bench. */
export interface Damage {
  readonly birthDateMissing: number
  readonly onlyAboutTheYear: number
  readonly birthDateSlip: number
  readonly secondSurnameMissing: number
  readonly surnamesExchanged: number
  readonly namesExchanged: number
  readonly givenNameDropped: number
  readonly homeName: number
  readonly abbreviation: number
  readonly otherSpelling: number
  readonly typingError: number
  readonly withoutAccents: number
  readonly placeMissing: number
  readonly otherPlace: number
  readonly sexWrong: number
}

export const damages: Readonly<Record<'none' | 'light' | 'medium' | 'heavy', Damage>> = {
  none: scaled(0, 0.3),
  light: scaled(1, 0.3),
  medium: scaled(2, 0.3),
  heavy: scaled(4, 0.5),
}

function scaled(times: number, birthDateMissing: number): Damage {
  return {
    birthDateMissing,
    onlyAboutTheYear: 0.03 * times,
    birthDateSlip: 0.02 * times,
    secondSurnameMissing: 0.04 * times,
    surnamesExchanged: 0.02 * times,
    namesExchanged: 0.003 * times,
    givenNameDropped: 0.06 * times,
    homeName: 0.02 * times,
    abbreviation: 0.02 * times,
    otherSpelling: 0.05 * times,
    typingError: 0.02 * times,
    withoutAccents: Math.min(1, 0.25 * times),
    placeMissing: 0.02 * times,
    otherPlace: 0.03 * times,
    sexWrong: 0.003 * times,
  }
}

/** What an agency wrote down: texts in the order of `inventedColumns`. */
export function writeDown(person: InventedPerson, damage: Damage, chance: Chance): string[] {
  const spelled = (name: string) => misspell(name, damage, chance)
  let given = person.given.map((name) => spelled(otherName(name, damage, chance)))
  if (given.length > 1 && chance.happens(damage.givenNameDropped)) given = [chance.oneOf(given)]
  let surnames = [spelled(person.firstSurname), spelled(person.secondSurname)]
  if (chance.happens(damage.secondSurnameMissing)) surnames = [chance.oneOf(surnames), '']
  else if (chance.happens(damage.surnamesExchanged)) surnames.reverse()
  let givenText = given.join(' ')
  if (chance.happens(damage.namesExchanged)) {
    ;[givenText, surnames[0]] = [surnames[0] ?? '', givenText]
  }
  const wrongSex = person.sex === 'F' ? 'M' : 'F'
  return [
    givenText,
    ...surnames,
    birthDateText(person.born, damage, chance),
    chance.happens(damage.sexWrong) ? wrongSex : person.sex,
    placeText(person.place, damage, chance),
  ]
}

const homeNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['José', ['Pepe', 'Chepe']],
  ['Francisco', ['Pancho', 'Paco']],
  ['Guadalupe', ['Lupe', 'Lupita']],
  ['Jesús', ['Chuy']],
  ['Guillermo', ['Memo']],
  ['Dolores', ['Lola']],
  ['Miguel', ['Mekel']],
  ['Juan', ['Xwan']],
  ['Isabel', ['Chabela']],
  ['Rafael', ['Rafa']],
  // Forms that no table knows.
  ['Alejandra', ['Ale']],
  ['Gabriela', ['Gaby']],
  ['Fernanda', ['Fer']],
  ['Antonio', ['Toño']],
])
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['María', 'Ma.'],
  ['José', 'J.'],
  ['Guadalupe', 'Gpe.'],
  ['Francisco', 'Fco.'],
  ['Hernández', 'Hdez.'],
  ['Martínez', 'Mtz.'],
  ['González', 'Glez.'],
])

function otherName(name: string, damage: Damage, chance: Chance): string {
  const homely = homeNames.get(name)
  if (homely !== undefined && chance.happens(damage.homeName)) return chance.oneOf(homely)
  return name
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/b/, 'v'],
  [/v/, 'b'],
  [/z/, 's'],
  [/s/, 'z'],
  [/c(?=[eiéí])/, 's'],
  [/ll/, 'y'],
  [/y(?=[aeo])/, 'll'],
  [/h(?!u)/i, ''],
  [/g(?=[eiéí])/, 'j'],
  [/j/, 'x'],
  [/x/, 'j'],
  [/qu/, 'k'],
  [/k/, 'c'],
  [/tz/i, 'ts'],
  [/n(?=[bp])/, 'm'],
  [/y$/, 'i'],
  [/’/, "'"],
  [/rr/, 'r'],
]

function misspell(name: string, damage: Damage, chance: Chance): string {
  const short = abbreviations.get(name)
  if (short !== undefined && chance.happens(damage.abbreviation)) return short
  let written = name
  if (chance.happens(damage.withoutAccents))
    written = written.normalize('NFD').replace(/\p{M}/gu, '')
  if (chance.happens(damage.otherSpelling)) {
    const fitting = spellings.filter(([pattern]) => pattern.test(written))
    if (fitting.length > 0) written = written.replace(...chance.oneOf(fitting))
  }
  return chance.happens(damage.typingError) ? mistype(written, chance) : written
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

function mistype(text: string, chance: Chance): string {
  const at = chance.below(text.length)
  const letter = letters.charAt(chance.below(letters.length))
  const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  switch (chance.below(4)) {
    case 0:
      return before + after
    case 1:
      return before + letter + here + after
    case 2:
      return before + letter + after
    default:
      return before + after.charAt(0) + here + after.slice(1)
  }
}

function birthDateText(
  { year, month, day }: InventedPerson['born'],
  damage: Damage,
  chance: Chance,
): string {
  if (chance.happens(damage.birthDateMissing)) return ''
  if (chance.happens(damage.onlyAboutTheYear)) {
    const guessed = year - 1 + chance.below(3)
    return chance.happens(0.5) ? `${guessed}-01-01` : String(guessed)
  }
  const parts = [year, month, day]
  if (chance.happens(damage.birthDateSlip)) {
    const which = chance.below(4)
    if (which === 3) [parts[1], parts[2]] = [day, month]
    else parts[which] = Math.max(1, parts[which]! + (chance.happens(0.5) ? 1 : -1))
  }
  const [years, months, days] = parts.map((part) => String(part).padStart(2, '0'))
  return `${years}-${months}-${days}`
}

function placeText(place: string, damage: Damage, chance: Chance): string {
  if (chance.happens(damage.placeMissing)) return ''
  if (chance.happens(damage.otherPlace))
    return `${place.split(' ')[0]} ${letters.charAt(chance.below(26))}an Juan`
  return chance.happens(damage.typingError) ? mistype(place, chance) : place
}
