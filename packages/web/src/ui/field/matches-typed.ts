/** Lower case without accents; ñ stays a letter of its own only for those who type it. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

/** True if each typed word begins a word of the label, in any order: "chi tap" finds "Tapachula, Chiapas". */
export function matchesTyped(label: string, typed: string): boolean {
  const words = plain(label).split(/[^\p{L}\p{N}]+/u)
  const parts = plain(typed).split(/[^\p{L}\p{N}]+/u)
  return parts.every((part) => words.some((word) => word.startsWith(part)))
}
