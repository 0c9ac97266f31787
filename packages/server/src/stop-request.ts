/**
 * Calls `stop` once, when somebody asks this process to end: Ctrl-C, a service manager, a closed
 * terminal, or the death of the script that started it (its channel closes, even on `kill -9`).
 */
export function onStopRequest(stop: (reason: string) => void): void {
  let isAsked = false
  const ask = (reason: string) => {
    if (isAsked) return
    isAsked = true
    stop(reason)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  // Only a child with a channel to its starter has `process.connected`.
  if (process.connected) process.on('disconnect', () => ask('starter-gone'))
}
