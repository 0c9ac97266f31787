import type { BrowserContext } from 'playwright-core'

/**
 * What somebody tired does besides the machine, in seconds. By the keystroke-level model of Card, Moran and Newell a press is thought of in 1.35 s,
 * pointed at in 1.1 s and made in 0.2 s, and a key of somebody who does not type by touch takes 0.5 s; at two in the morning half as long again.
 */
const tiredPerson = { aPress: 4, aKey: 0.75 } as const

interface Lap {
  readonly what: string
  readonly machineSeconds: number
  readonly presses: number
  readonly keys: number
  /** In seconds. */
  readonly aim: number | undefined
}

interface Stopwatch {
  readonly laps: Lap[]
  /** Counts what a person does in every page of this browser from now on. */
  readonly watch: (context: BrowserContext) => Promise<void>
  readonly lap: (what: string, aim: number | undefined, work: () => Promise<void>) => Promise<void>
  /** What the story does by its address, a person does by pressing a link. */
  readonly pressLink: () => void
  /** What takes time away from the screen: a call, a PC that starts. */
  readonly besides: (what: string, seconds: number) => void
}

declare const toStopwatch: (presses: number, keys: number) => void

export function startStopwatch(): Stopwatch {
  const laps: Lap[] = []
  let presses = 0
  let keys = 0
  return {
    laps,
    watch: async (context) => {
      await context.exposeBinding('toStopwatch', (_source, pressed: number, typed: number) => {
        presses += pressed
        keys += typed
      })
      await context.addInitScript(countInPage)
    },
    lap: async (what, aim, work) => {
      const [pressedBefore, typedBefore] = [presses, keys]
      const begun = performance.now()
      await work()
      laps.push({
        what,
        machineSeconds: (performance.now() - begun) / 1000,
        presses: presses - pressedBefore,
        keys: keys - typedBefore,
        aim,
      })
    },
    pressLink: () => {
      presses += 1
    },
    besides: (what, seconds) =>
      laps.push({ what, machineSeconds: seconds, presses: 0, keys: 0, aim: undefined }),
  }
}

function countInPage(): void {
  const lengths = new WeakMap<EventTarget, number>()
  addEventListener('pointerdown', ({ isTrusted }) => isTrusted && toStopwatch(1, 0), true)
  addEventListener(
    'input',
    ({ target }) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (!isField || ['checkbox', 'radio'].includes(target.type)) return
      const before = lengths.get(target)
      lengths.set(target, target.value.length)
      // Whoever begins to type pressed into the field first.
      toStopwatch(before === undefined ? 1 : 0, Math.abs(target.value.length - (before ?? 0)))
    },
    true,
  )
}

export function secondsOf({ machineSeconds, presses, keys }: Lap): number {
  return machineSeconds + presses * tiredPerson.aPress + keys * tiredPerson.aKey
}

/** All laps as a table, beside their aims. */
export function tableOf(title: string, laps: readonly Lap[], aim: number): string {
  const sum = (number: (lap: Lap) => number) => laps.reduce((all, lap) => all + number(lap), 0)
  const whole: Lap = {
    what: 'all of it',
    machineSeconds: sum((lap) => lap.machineSeconds),
    presses: sum((lap) => lap.presses),
    keys: sum((lap) => lap.keys),
    aim,
  }
  const rows = [...laps, whole].map((lap) => {
    const cells = [
      lap.what,
      `${lap.machineSeconds.toFixed(1)} s`,
      String(lap.presses),
      String(lap.keys),
      `${secondsOf(lap).toFixed(0)} s`,
      lap.aim === undefined ? '–' : `≤ ${lap.aim} s`,
    ]
    return `| ${cells.join(' | ')} |`
  })
  const head = `| ${title} | machine | presses | keys | a tired person and it | aim |`
  return ['', head, '|---|---|---|---|---|---|', ...rows, ''].join('\n')
}
