/**
 * What a second person is asked about before it is decided (domain §4.4, §4.1). Nothing that protects somebody or cannot wait is among them, and
 * nothing shall be: help is never asked for permission.
 */
export const approvalSubjects = ['plan', 'closure', 'over-ceiling'] as const

export const approvalAnswers = ['approves', 'changes-wanted', 'does-not-approve'] as const
