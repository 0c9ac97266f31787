/** Bytes of a WebAssembly module are put together here from their parts, so that no compiled file lies in the repository. */
export type Code = readonly number[]

export const valueType = { i32: 0x7f, v128: 0x7b } as const

const functionForm = 0x60
const emptyBlock = 0x40

export interface WasmFunction {
  readonly name: string
  readonly parameters: readonly number[]
  readonly results: readonly number[]
  /** Types of the locals after the parameters. */
  readonly locals: readonly number[]
  readonly body: Code
}

/** Unsigned LEB128. */
export function unsigned(value: number): Code {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest & 0x7f
    rest >>>= 7
    bytes.push(rest === 0 ? low : low | 0x80)
  } while (rest !== 0)
  return bytes
}

/** Signed LEB128 of a number that fits in 31 bits. */
function signed(value: number): Code {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    const isDone = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
    bytes.push(isDone ? low : low | 0x80)
    if (isDone) return bytes
  }
}

/** Instructions, each as its bytes; operands come before it on the stack. */
export const instruction = {
  getLocal: (at: number): Code => [0x20, ...unsigned(at)],
  setLocal: (at: number): Code => [0x21, ...unsigned(at)],
  teeLocal: (at: number): Code => [0x22, ...unsigned(at)],
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: [0x6a] as Code,
  isLessUnsigned: [0x49] as Code,
  storeInteger: (offset: number): Code => [0x36, 0, ...unsigned(offset)],
  loop: (body: Code): Code => [0x03, emptyBlock, ...body, 0x0b],
  block: (body: Code): Code => [0x02, emptyBlock, ...body, 0x0b],
  when: (body: Code): Code => [0x04, emptyBlock, ...body, 0x0b],
  branchIf: (depth: number): Code => [0x0d, ...unsigned(depth)],
  isZero: [0x45] as Code,
  loadVector: (offset: number): Code => vector(0, 0, ...unsigned(offset)),
  loadSplat32: (offset: number): Code => vector(9, 0, ...unsigned(offset)),
  storeVector: (offset: number): Code => vector(11, 0, ...unsigned(offset)),
  shuffleBytes: (lanes: readonly number[]): Code => vector(13, ...lanes),
  isGreaterOrEqualF32x4: vector(70),
  and: vector(78),
  isAnyTrue: vector(83),
  countBitsI8x16: vector(98),
  addI8x16: vector(110),
  widenAddI8x16: vector(125),
  widenAddI16x8: vector(127),
  addI32x4: vector(174),
  addF32x4: vector(228),
  convertI32x4: vector(251),
}

function vector(operation: number, ...operands: readonly number[]): Code {
  return [0xfd, ...unsigned(operation), ...operands]
}

/** A module with these functions, which imports one memory, `environment.memory`. */
export function assembleModule(functions: readonly WasmFunction[]): Uint8Array {
  const types = functions.map(({ parameters, results }) => [
    functionForm,
    ...list(parameters.map((type) => [type])),
    ...list(results.map((type) => [type])),
  ])
  const memory = [...text('environment'), ...text('memory'), 0x02, 0x00, ...unsigned(1)]
  const bodies = functions.map(({ locals, body }) => {
    const declared = list(locals.map((type) => [1, type]))
    const code = [...declared, ...body, 0x0b]
    return [...unsigned(code.length), ...code]
  })
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(types)),
    ...section(2, list([memory])),
    ...section(3, list(functions.map((_, at) => unsigned(at)))),
    ...section(7, list(functions.map(({ name }, at) => [...text(name), 0x00, ...unsigned(at)]))),
    ...section(10, list(bodies)),
  ])
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content]
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()]
}

function text(name: string): Code {
  const bytes = [...name].map((character) => character.charCodeAt(0))
  return [...unsigned(bytes.length), ...bytes]
}
