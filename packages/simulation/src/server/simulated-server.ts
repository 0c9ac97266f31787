import { base64url } from '@cobijo/contract/wire/bytes'
import { serverSigner } from '@cobijo/server/server-signer'
import type { ServerSigner } from '@cobijo/server/server-signer'
import { Challenges } from '@cobijo/server/accounts/challenges'
import { RequestRefused } from '@cobijo/server/http/problems'
import { MemoryJournal } from '@cobijo/server/journal/memory/memory-journal'
import type { MemoryBackup } from '@cobijo/server/journal/memory/memory-journal'
import { MemoryAccounts } from './memory-accounts.ts'
import { MemoryLists } from './memory-lists.ts'
import { answerAsAnyone } from './routes-of-anyone.ts'
import { answerAsMember } from './routes-of-members.ts'

/** A request as the network brings it: whole, and of whoever the token names. */
export interface Asked {
  readonly method: string
  /** Below `/api/v1/`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly token: string | undefined
}

export interface Answered {
  readonly status: number
  readonly json: unknown
}

export interface Backup {
  readonly journal: MemoryBackup
  readonly accounts: MemoryAccounts
  readonly lists: MemoryLists
}

const setupToken = 'the-one-time-token-of-the-simulation'

/**
 * The server without its machine: the journal in memory with the rules of the real one, and what PostgreSQL keeps beside it in maps. It has
 * no HTTP: a request comes and goes as an object, and whoever carries it may cut it.
 */
export class SimulatedServer {
  readonly signer: ServerSigner
  readonly journal: MemoryJournal
  challenges = new Challenges()
  readonly setupToken = setupToken
  readonly installation: string
  readonly releaseKey: Uint8Array
  readonly now: () => number
  /** Called when something waits for its place in a feed. */
  readonly wake: () => void
  accounts = new MemoryAccounts()
  lists = new MemoryLists()
  restored: string | undefined

  constructor(options: {
    readonly seed: Uint8Array
    readonly installation: string
    readonly releaseKey: Uint8Array
    readonly now: () => number
    readonly wake: () => void
  }) {
    this.signer = serverSigner(options.seed)
    this.now = options.now
    this.wake = options.wake
    this.installation = options.installation
    this.releaseKey = options.releaseKey
    this.journal = new MemoryJournal(this.signer, options.now)
  }

  /** What only the process knew is gone; what was committed stays. */
  crash(): void {
    this.challenges = new Challenges()
  }

  backup(): Backup {
    return {
      journal: this.journal.backup,
      accounts: this.accounts.copy(),
      lists: this.lists.copy(),
    }
  }

  async restore(backup: Backup, mark: string | undefined): Promise<void> {
    await this.journal.restore(backup.journal)
    this.accounts = backup.accounts.copy()
    this.lists = backup.lists.copy()
    this.restored = mark
  }

  async answer(asked: Asked): Promise<Answered> {
    try {
      const json = (await answerAsAnyone(this, asked)) ?? (await answerAsMember(this, asked))
      if (json === undefined) throw new RequestRefused('not-found')
      return { status: 200, json }
    } catch (fault) {
      if (fault instanceof RequestRefused) return { status: fault.status, json: fault.problem }
      throw fault
    }
  }

  /** As `GET installation` says it. */
  describe() {
    const { network } = this.journal.directory.directory
    const offered = { generation: 1, publicKey: this.releaseKey }
    return {
      kind: 'real' as const,
      id: this.installation,
      version: 'simulated',
      serverKey: base64url(this.signer.publicKey),
      releaseKey: {
        generation: 1,
        publicKey: base64url(offered.publicKey),
        signature: base64url(this.signer.signReleaseKey(offered)),
        older: [],
      },
      ...(network ? { network: network.id } : {}),
    }
  }
}
