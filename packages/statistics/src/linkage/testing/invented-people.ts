import { KeyStream } from '../encoding/keyed-values.ts'
import type { LinkageColumn } from '../people/person-form.ts'
import { givenNames, places, surnames, syllables } from './invented-names.ts'

/** Somebody who does not exist. */
export interface InventedPerson {
  readonly given: readonly string[]
  readonly firstSurname: string
  readonly secondSurname: string
  readonly sex: 'F' | 'M'
  readonly born: { readonly year: number; readonly month: number; readonly day: number }
  readonly place: string
}

export const inventedColumns: readonly LinkageColumn[] = [
  { name: 'nombres', role: 'given-names' },
  { name: 'primer_apellido', role: 'surname' },
  { name: 'segundo_apellido', role: 'surname' },
  { name: 'fecha_de_nacimiento', role: 'birth-date' },
  { name: 'sexo', role: 'sex' },
  { name: 'municipio', role: 'text' },
]

/** Chance with a seed: the same seed makes the same people everywhere. */
export class Chance {
  readonly #stream: KeyStream

  constructor(seed: number) {
    this.#stream = new KeyStream(Uint32Array.of(seed, 0x9e3779b9, 0x243f6a88, 0xb7e15162))
  }

  /** From 0 to below 1. */
  next(): number {
    return this.#stream.next() / 0x1_0000_0000
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  oneOf<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!
  }

  /** The first of a list far oftener than the last: after Zipf, with weights 1 / (place + 3). */
  frequentOf<Item>(items: readonly Item[]): Item {
    const least = Math.log(3)
    const place = Math.exp(least + this.next() * (Math.log(items.length + 3) - least)) - 3
    return items[Math.min(items.length - 1, Math.floor(place))]!
  }
}

const rareSurnames = 3_000
const municipalities = 600

/** People of Mexico and Central America, young women over-represented as among those who are helped. */
export function inventPeople(count: number, chance: Chance): InventedPerson[] {
  const rare = Array.from({ length: rareSurnames }, () => word(chance))
  const towns = Array.from(
    { length: municipalities },
    () => `${chance.oneOf(places)} ${word(chance)}`,
  )
  const surname = () => (chance.happens(0.2) ? chance.oneOf(rare) : chance.frequentOf(surnames))
  return Array.from({ length: count }, () => {
    const sex = chance.happens(0.65) ? 'F' : 'M'
    const one = chance.frequentOf(givenNames[sex])
    const two = chance.frequentOf(givenNames[sex])
    return {
      given: chance.happens(0.55) && one !== two ? [one, two] : [one],
      firstSurname: surname(),
      secondSurname: surname(),
      sex,
      born: {
        year: 2020 - Math.floor(6 + 45 * chance.next() ** 1.6),
        month: 1 + chance.below(12),
        day: 1 + chance.below(28),
      },
      place: chance.frequentOf(towns),
    }
  })
}

function word(chance: Chance): string {
  const length = 2 + chance.below(3)
  const letters = Array.from({ length }, () => chance.oneOf(syllables)).join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}
