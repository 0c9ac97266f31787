/**
 * What people were told and what they agreed to, as plain lists of words. It knows nothing of entries, keys, feeds or folds, and imports
 * nothing: what the product shows in the end is held against it.
 */
export interface SaidNote {
  readonly person: string
  readonly house: string
  readonly device: string
  readonly words: string
  /** Counted: which was said before which. */
  readonly order: number
}

export interface SaidYes {
  readonly person: string
  readonly to: string
  readonly device: string
  readonly order: number
  /** Nothing is promised of when it begins where the clock was wrong. */
  readonly isClockRight: boolean
}

export interface KnownPerson {
  readonly person: string
  readonly stream: string
  readonly house: string
  readonly name: string
}

export class WhatWasSaid {
  readonly persons: KnownPerson[] = []
  readonly notes: SaidNote[] = []
  readonly agreed: SaidYes[] = []
  readonly referred: SaidYes[] = []
  readonly withdrawn: SaidYes[] = []
  /** Asked for, and perhaps saved: the program may have ended before it answered. */
  readonly perhapsWithdrawn: Omit<SaidYes, 'order' | 'isClockRight'>[] = []
  #order = 0
  #words = 0

  next(): number {
    this.#order += 1
    return this.#order
  }

  /** Words that stand nowhere else: wherever they turn up, somebody can read them. */
  newWords(kind: string): string {
    this.#words += 1
    return `Quetzal-${kind}-${this.#words}-xyzzy`
  }

  notesOf(person: string): readonly SaidNote[] {
    return this.notes.filter((note) => note.person === person)
  }

  /** Whether a house may ever have been told anything of her. */
  mayKnow(house: string, person: KnownPerson): boolean {
    return (
      person.house === house ||
      this.agreed.some((yes) => yes.person === person.person && yes.to === house)
    )
  }

  /** Whether these words were written where it was known already that she had taken her yes back. */
  isAfterNo(note: SaidNote, house: string): boolean {
    const no = this.withdrawn.find(
      (each) =>
        each.person === note.person &&
        each.to === house &&
        each.device === note.device &&
        each.order < note.order,
    )
    if (!no) return false
    return !this.agreed.some(
      (yes) => yes.person === note.person && yes.to === house && yes.order > no.order,
    )
  }

  /** Whether these words must reach the other house: referred before, from the same device, and never taken back. */
  mustKnow(house: string, note: SaidNote): boolean {
    const sent = this.referred.find(
      (each) =>
        each.person === note.person &&
        each.to === house &&
        each.device === note.device &&
        each.order < note.order,
    )
    return (
      sent?.isClockRight === true &&
      !this.perhapsWithdrawn.some((no) => no.person === note.person && no.to === house)
    )
  }
}
