import { type Code, i32, unsigned } from './instructions.ts'

/** A function whose parameters are all 32-bit; locals follow them in number. */
export interface KernelFunction {
  readonly name: string
  readonly parameters: number
  readonly locals?: readonly number[]
  readonly returnsNumber?: boolean
  readonly body: Code
}

/**
 * The bytes of a module that exports these functions and a memory of `pages` × 64 KiB, able to grow. The same functions give the
 * same bytes. Layout: WebAssembly Core Specification 2.0, §5.5.
 */
export function moduleBytes(
  functions: readonly KernelFunction[],
  pages: number,
): Uint8Array<ArrayBuffer> {
  const end = 0x0b
  const functionExport = 0
  const memoryExport = 2
  const types = functions.map(({ parameters, returnsNumber }) => [
    0x60,
    ...vector(new Array<Code>(parameters).fill([i32])),
    ...vector(returnsNumber === true ? [[i32]] : []),
  ])
  const bodies = functions.map(({ locals = [], body }) =>
    sized([...vector(locals.map((type) => [1, type])), ...body, end]),
  )
  const exported = functions.map(({ name }, index) => [
    ...text(name),
    functionExport,
    ...unsigned(index),
  ])
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vector(types)),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(5, vector([[0, ...unsigned(pages)]])),
    ...section(7, vector([...exported, [...text('memory'), memoryExport, 0]])),
    ...section(10, vector(bodies)),
  ])
}

const section = (id: number, content: Code): Code => [id, ...sized(content)]
const sized = (content: Code): Code => [...unsigned(content.length), ...content]
const vector = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const text = (ascii: string): Code =>
  sized(Array.from(ascii, (letter) => letter.codePointAt(0) ?? 0))
