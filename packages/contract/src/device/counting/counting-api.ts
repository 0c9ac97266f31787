import type { ColumnCount, ContributedRow } from '@cobijo/domain/counting/contribution/cut-to-study'
import type { Agreement } from '@cobijo/domain/counting/contribution/agreement'
import type { Study } from '@cobijo/domain/counting/study/study'
import type { Instant, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Fingerprint } from '@cobijo/sealing/directory/fingerprint'
import type { OpenedContribution } from '@cobijo/sealing/contribution/contribution-file'
import type { Saved } from '../saved.ts'

/** What leaves for a study of the network, and who asks for it (ADR 32). */
export interface CountingApi {
  /** Studies that admitted organisations opened and this device checked, newest first. */
  studies(): Promise<readonly StudyView[]>
  /** Opens a study in this organisation's name (officers). Refuses what `checkStudy` does, `officers-only`, `study-there-already`, and an id that `nameStudy` did not make of it. */
  openStudy(study: Study): Promise<Saved | Refusal>
  /** Exactly what would leave now. Refuses `sealed-from-you`, `study-unknown` and what `mayContribute` does. */
  previewContribution(study: string): Promise<ContributionPreview | Refusal>
  /**
   * Makes the file of what was looked at and writes down that it was made. Refuses `preview-outdated` where something was recorded since, `nobody-to-count`.
   */
  makeContribution(of: {
    readonly study: string
    readonly digest: string
  }): Promise<MadeContribution | Refusal>
  /** What this organisation contributed so far, newest first, as every member of the group that counts wrote it. */
  contributionsMade(): Promise<readonly PastContribution[] | Refusal>
  /** Whose an opened file is, by the directory; refuses with why it is not believed. */
  checkContributor(opened: OpenedContribution): Promise<Contributor | Refusal>
}

export interface StudyView {
  readonly study: Study
  /** BLAKE2b of all that it says. */
  readonly digest: string
  readonly openedAt: Instant
  readonly office: {
    readonly organisation: OrganisationId
    readonly name: string | undefined
    readonly mine: boolean
    readonly fingerprint: Fingerprint
    /** Whether a person compared its words on this device. */
    readonly isCompared: boolean
  }
  /** Why this organisation may not contribute now; undefined where it may. */
  readonly shut: Refusal | undefined
}

/** As `study-opened` says it, before `nameStudy` gives it salt and id. */
export type StudyToOpen = Omit<Study, 'study' | 'publicKey' | 'salt'> & {
  /** X25519, hexadecimal: what files are sealed to. */
  readonly publicKey: string
}

export interface ContributionPreview {
  readonly view: StudyView
  readonly rows: readonly ContributedRow[]
  readonly people: number
  readonly columns: readonly ColumnCount[]
  readonly leftOut: Readonly<Partial<Record<Agreement, number>>>
  readonly outsidePeriod: number
  /** People of other organisations who were helped here and whose code was not let through. */
  readonly withoutCode: number
  /** Of these rows: what is made is this and nothing else. */
  readonly digest: string
}

export interface MadeContribution {
  readonly kind: 'made'
  readonly contribution: string
  /** A neutral name: random digits. */
  readonly fileName: string
  readonly file: Uint8Array
  readonly fileDigest: string
}

export interface PastContribution {
  readonly study: string
  readonly contribution: string
  readonly rows: number
  readonly leftOut: number
  readonly fileDigest: string
  readonly madeAt: Instant
}

export interface Contributor {
  readonly kind: 'contributor'
  readonly organisation: OrganisationId
  readonly name: string
}
