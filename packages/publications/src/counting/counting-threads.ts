import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CodedColumn, Codes } from '@cobijo/statistics/tables/coded-column'
import type { CodedTable } from '@cobijo/statistics/tables/coded-table'
import type { RowRange } from '@cobijo/statistics/tables/counting/count-cells'
import {
  addCounted,
  type Counted,
  type CountingTask,
} from '@cobijo/statistics/tables/counting/count-task'
import { carryOutOrder, ColumnNotShared } from './carry-out-order.ts'
import type { CountingAnswer, CountingOrder, SentTask, SharedColumns } from './counting-message.ts'

/**
 * Counts tables of one set of records in all cores at once: worth it from about a million rows, when
 * more than one table is asked for. Memory: the codes once more, shared by all threads. Not for
 * weighted tables.
 */
export class CountingThreads {
  readonly #shared: SharedColumns
  readonly #rows: number
  readonly #positionOf: ReadonlyMap<Codes, number>
  readonly #workers: readonly Worker[]

  private constructor(table: CodedTable, threads: number) {
    const originals = [...table.columns.values()]
    const columns = originals.map(inSharedMemory)
    this.#shared = { columns, next: new Int32Array(new SharedArrayBuffer(4)) }
    this.#rows = table.length
    this.#positionOf = new Map(originals.map(({ codes }, at) => [codes, at]))
    // This thread counts as well.
    this.#workers = Array.from(
      { length: threads - 1 },
      () =>
        new Worker(new URL('./counting-worker.ts', import.meta.url), { workerData: this.#shared }),
    )
  }

  static async start(
    table: CodedTable,
    threads = availableParallelism(),
  ): Promise<CountingThreads> {
    const made = new CountingThreads(table, threads)
    await Promise.all(made.#workers.map((worker) => once(worker, 'online')))
    return made
  }

  /** One table, its rows shared out. The task's columns and filters are those of the table. */
  async count(task: CountingTask): Promise<Counted> {
    const threads = this.#workers.length + 1
    const sent = this.#sent(task)
    const end = (part: number): number => Math.round((part * this.#rows) / threads)
    const parts = await this.#together((part) => ({
      kind: 'count',
      task: sent,
      range: { from: end(part), to: end(part + 1) },
    }))
    return addCounted(parts.flatMap((part) => part.map(([, counted]) => counted)))
  }

  /** Many tables, each counted whole by whichever thread is free. */
  async countAll(tasks: readonly CountingTask[]): Promise<readonly Counted[]> {
    const sent = tasks.map((task) => this.#sent(task))
    const range: RowRange = { from: 0, to: this.#rows }
    Atomics.store(this.#shared.next, 0, 0)
    const parts = await this.#together(() => ({ kind: 'count-all', tasks: sent, range }))
    const byTask = new Map(parts.flat())
    return tasks.map((_, at) => byTask.get(at) as Counted)
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  async #together(orderOf: (part: number) => CountingOrder): Promise<readonly CountingAnswer[]> {
    const answers = this.#workers.map((worker, at) => {
      worker.postMessage(orderOf(at + 1))
      return once(worker, 'message').then(([answer]) => answer as CountingAnswer)
    })
    const own = carryOutOrder(this.#shared, orderOf(0))
    return [own, ...(await Promise.all(answers))]
  }

  #sent({ columns, filters, different }: CountingTask): SentTask {
    const position = (codes: Codes): number => {
      const at = this.#positionOf.get(codes)
      if (at === undefined) throw new ColumnNotShared()
      return at
    }
    return {
      columns: columns.map(({ codes }) => position(codes)),
      filters: filters.map(({ codes, passes }) => ({ column: position(codes), passes })),
      different: different && position(different.codes),
    }
  }
}

function inSharedMemory(column: CodedColumn): CodedColumn {
  const buffer = new SharedArrayBuffer(column.codes.byteLength)
  const { length } = column.codes
  let codes: Codes
  if (column.codes instanceof Uint8Array) codes = new Uint8Array(buffer, 0, length)
  else if (column.codes instanceof Uint16Array) codes = new Uint16Array(buffer, 0, length)
  else codes = new Uint32Array(buffer, 0, length)
  codes.set(column.codes)
  return { ...column, codes }
}
