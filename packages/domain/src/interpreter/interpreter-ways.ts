/** How somebody interprets. */
export const interpreterWays = ['in-person', 'by-telephone', 'by-video'] as const
