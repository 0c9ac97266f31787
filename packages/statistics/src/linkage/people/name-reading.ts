/** One word of a name, folded: what `foldName` of the domain gives. */
export interface ReadWord {
  readonly letters: string
  /** The name that the word is short for. */
  readonly fullForm?: string
}

/**
 * How names are read: folding (accents, particles, the glottal stop), sounds (Spanish and Mayan spellings) and other forms of a
 * name (home names). Passed in, so that linking and searching share one set of rules and this package needs no other.
 */
export interface NameReading {
  readonly words: (name: string) => readonly ReadWord[]
  readonly sounds: (letters: string) => readonly string[]
  readonly otherForms: (letters: string) => readonly string[]
}

/** What is compared of one word: its letters and one sound for all forms of the name. */
export interface NameWord {
  readonly letters: string
  readonly sound: string
  readonly sounds: readonly string[]
}

/** The words of a name in one order, whatever order they were written in, each once. */
export function nameWords(name: string, reading: NameReading): NameWord[] {
  const words = new Map<string, NameWord>()
  for (const { letters, fullForm } of reading.words(name)) {
    const full = fullForm ?? letters
    // The first of all forms of a name stands for all of them: Pepe, Chepe and José are one.
    const [form = full] = [full, ...reading.otherForms(full)].sort()
    const sounds = [...reading.sounds(form)].sort()
    words.set(full, { letters: full, sound: sounds[0] ?? form, sounds })
  }
  return [...words.values()].sort((one, other) =>
    one.sound < other.sound
      ? -1
      : one.sound > other.sound
        ? 1
        : one.letters < other.letters
          ? -1
          : 1,
  )
}
