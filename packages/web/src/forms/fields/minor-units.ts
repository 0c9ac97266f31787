/** "1,450.50", "1 450,50" or "450" as cents; undefined where it is no amount. */
export function minorUnits(typed: string): number | undefined {
  const bare = typed.replaceAll(/[\s$]/g, '')
  const [, whole, cents] = /^(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(bare) ?? []
  if (whole === undefined) return undefined
  return Number(whole.replaceAll(/[.,]/g, '')) * 100 + Number((cents ?? '').padEnd(2, '0'))
}

export function writeMinorUnits(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return `${whole}.${String(cents % 100).padStart(2, '0')}`
}
