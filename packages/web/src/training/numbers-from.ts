/** Numbers of certificates from the first on: "C-2026-009" counts to "C-2026-010". One without digits at its end is given them. */
export function numbersFrom(first: string, count: number): readonly string[] {
  const [, before = first, digits = ''] = /^(.*?)(\d{0,9})$/.exec(first.trim()) ?? []
  if (count === 1) return [first.trim()]
  return Array.from({ length: count }, (_, at) => {
    const number = digits === '' ? at + 1 : Number(digits) + at
    return `${before}${digits === '' ? '-' : ''}${String(number).padStart(digits.length, '0')}`
  })
}
