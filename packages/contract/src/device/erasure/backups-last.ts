/** What was erased, or lost, is in no backup after so long: the operator deletes older ones, and no older one is restored (design §3). */
export const backupsLastMs = 35 * 24 * 3_600_000
