/** A table for a terminal: each column as wide as its widest cell. */
export function alignedLines(lines: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const line of lines) {
    line.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)))
  }
  return lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
