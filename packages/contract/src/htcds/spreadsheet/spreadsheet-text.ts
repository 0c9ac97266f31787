/**
 * Workbooks escape what XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), and a text that looks like such an escape
 * with it, also where the sign that would complete it is itself an escape's first. Characters that readers drop as doubtful (U+FFFD, C1 controls, noncharacters) are escaped as well.
 */
const cannotStand =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]|_(?=x[0-9A-Fa-f]{4})|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export function encodeCellText(text: string): string {
  return text.replace(cannotStand, (found) => [...unitsOf(found)].map(escapeUnit).join(''))
}

export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function* unitsOf(text: string): Generator<number> {
  for (let index = 0; index < text.length; index += 1) yield text.charCodeAt(index)
}

const escapeUnit = (unit: number): string =>
  `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`

/** What a spreadsheet program would take for the start of a formula, full-width forms included. */
const formulaStart = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const plainNegative = /^-\d{1,15}(?:\.\d{1,15})?$/

/**
 * In CSV a leading apostrophe keeps a text a text (OWASP, CSV injection). Negative numbers stay bare: they are harmless and
 * other programs read them. One apostrophe goes on, one comes off, so every text comes back exactly.
 */
export function guardCsvText(text: string): string {
  return formulaStart.test(text) && !plainNegative.test(text) ? `'${text}` : text
}

export function unguardCsvText(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text
}
