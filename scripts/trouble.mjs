/** Something the person at the terminal can do something about: its message is shown, nothing else. */
export class Trouble extends Error {
  name = 'Trouble'
}

const EXPLANATIONS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT|network (?:request|connectivity)/,
    'The package registry could not be reached. Check the network (or the proxy) and try again.',
  ],
  [/ENOSPC|no space left/i, 'The disk is full. Make about 1 GB of room and try again.'],
  [/EDQUOT|quota exceeded/i, 'Your disk quota is used up. Make about 1 GB of room and try again.'],
  [
    /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    'This account may not write in the project folder. Start as the account that owns it, or give it the folder.',
  ],
  [
    /EBADPLATFORM|notsup/i,
    'A needed package does not exist for this kind of machine. Linux on x64 or arm64 is supported.',
  ],
  [/EMFILE|ENFILE/, 'Too many files are open on this machine. Close some programs and try again.'],
  [/ENOMEM|out of memory/i, 'There is not enough memory. Close some programs and try again.'],
  [
    /EUSAGE|can only install packages when/,
    'package.json and package-lock.json do not belong together. Check the clone (git status).',
  ],
  [/EINTEGRITY/, 'A package arrived damaged. Run: npm cache clean --force, and try again.'],
]

/**
 * What a failed tool's output means in plain words, or undefined if nothing known is in it.
 * @param {string} output
 * @returns {string | undefined}
 */
export function explain(output) {
  return EXPLANATIONS.find(([pattern]) => pattern.test(output))?.[1]
}

/**
 * A trouble made of what happened, what it means, and the end of what the tool said.
 * @param {string} what @param {string} output
 */
export function troubleFrom(what, output) {
  const tail = output.trim().split('\n').slice(-12).join('\n')
  return new Trouble([what, explain(output), tail].filter(Boolean).join('\n'))
}

/**
 * Runs `work`; a trouble is printed as it is, anything else with its stack, and both end with code 1.
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it ended well
 */
export async function endInPlainWords(work) {
  try {
    await work()
    return true
  } catch (error) {
    const known = error instanceof Error ? explain(error.message) : undefined
    if (error instanceof Trouble) console.error(`\n${error.message}`)
    else if (known) console.error(`\n${known}\n${error.message}`)
    else console.error(error)
    process.exitCode = 1
    return false
  }
}
