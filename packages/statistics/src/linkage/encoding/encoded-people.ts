import type { Field } from '../people/person-form.ts'
import { sketchWords } from './sketch.ts'

/** Words of one field in an entry: the sketch, one that says whether it is there, one that says how rare its value is. */
export const fieldWords = sketchWords + 2

/**
 * One way of finding pairs: people are compared where they agree in all attributes of a pass. `fields` are the fields that
 * agree for that reason, and tell nothing when the pass's m are estimated.
 */
export interface Pass {
  readonly name: string
  readonly fields: readonly number[]
}

/**
 * What leaves a device for one pass, a row a person: a block (64 bits, a keyed hash of the pass's attributes) and the
 * fields' sketches under a pad that is a keyed function of the same attributes. Two entries of one block, laid over each other,
 * show where two people agree; one entry alone is a row of random bits, and so is one whose attributes are not known.
 */
export interface EncodedPass {
  readonly blocks: Uint32Array
  readonly entries: Uint32Array
}

/** How often two people taken at random agree, worked out at home: for each field a probability for each level of agreement. */
export type ChanceRates = readonly (readonly number[])[]

/** One file of encoded people. Passes are asked for one by one: all of them together may not fit. */
export interface EncodedPeople {
  readonly count: number
  readonly chance: ChanceRates
  readonly pass: (pass: number) => EncodedPass
}

/** What all files of a study have in common. It says which fields there are and contains nothing of anybody. */
export interface Agreement {
  readonly fields: readonly Field[]
  readonly passes: readonly Pass[]
}
