import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { DeviceApi, SessionView, SyncReport } from './device-api.ts'
import { changeOwnPassphrase } from './change-passphrase.ts'
import { describeNetwork, describeOrganisation, describeSession } from './describe-session.ts'
import { findDraft, forgetDraft, saveDraft } from './drafts.ts'
import { openCase } from './open-case.ts'
import { confirmRecoveryShares } from './recovery-acts.ts'
import { readSaveStates } from './save-states.ts'
import type { Unlocked } from './unlocked.ts'

type Rest = Pick<
  DeviceApi,
  | 'saveStates'
  | 'network'
  | 'organisation'
  | 'openCase'
  | 'saveDraft'
  | 'findDraft'
  | 'forgetDraft'
  | 'changePassphrase'
  | 'confirmRecoveryShares'
>

/** The part of a device that needs open keys; `opened` throws `DeviceLocked` where there are none. */
export function createUnlockedApi(
  opened: () => Unlocked,
  _sync: () => Promise<SyncReport>,
): { readonly session: () => SessionView; readonly rest: Rest } {
  return {
    session: () => describeSession(opened()),
    rest: {
      saveStates: () => readSaveStates(opened()),
      network: () => Promise.resolve(describeNetwork(opened())),
      organisation: () => Promise.resolve(describeOrganisation(opened())),
      openCase: (stream: StreamId) => openCase(opened(), stream),
      saveDraft: (name, content) => saveDraft(opened(), name, content),
      findDraft: (name) => findDraft(opened(), name),
      forgetDraft: (name) => forgetDraft(opened(), name),
      changePassphrase: (input) => changeOwnPassphrase(opened(), input),
      confirmRecoveryShares: (shares) => confirmRecoveryShares(opened(), shares),
    },
  }
}
