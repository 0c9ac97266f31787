import type { Output } from './command.ts'

const betweenLinesMs = 2_000

/** On a terminal progress is one line that is written over; in a file or a pipe it is a line now and then. */
export function openOutput(): Output {
  const { stdout, stderr } = process
  // Whoever reads may stop reading (`| head`): nothing went wrong, and the work is ended as it was begun.
  stdout.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code !== 'EPIPE') throw error
  })
  let isLineOpen = false
  let lastLineAt = 0
  const clear = () => {
    if (isLineOpen) stderr.write('\r\x1b[K')
    isLineOpen = false
  }
  return {
    print: (text) => {
      clear()
      stdout.write(`${text}\n`)
    },
    say: (text) => {
      clear()
      stderr.write(`${text}\n`)
    },
    progress: (text) => {
      if (stderr.isTTY) {
        isLineOpen = true
        stderr.write(`\r\x1b[K${text}`)
      } else if (Date.now() - lastLineAt >= betweenLinesMs) {
        lastLineAt = Date.now()
        stderr.write(`${text}\n`)
      }
    },
  }
}
