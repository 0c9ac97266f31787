/**
 * A check letter over GF(32) (x⁵ + x² + 1): notices any one wrong letter, any two letters swapped and, by the
 * group's number, groups that were swapped. Says which group to look at again; it protects against slips, not enemies.
 */
export function checkValue(group: number, values: readonly number[]): number {
  let sum = group % 32
  let weight = 1
  for (const value of values) {
    weight = double(weight)
    sum ^= multiply(weight, value)
  }
  return sum
}

function double(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? doubled ^ 0b100101 : doubled
}

function multiply(a: number, b: number): number {
  let product = 0
  let shifted = a
  for (let bits = b; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= shifted
    shifted = double(shifted)
  }
  return product
}
