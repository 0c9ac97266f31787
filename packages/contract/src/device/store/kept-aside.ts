/** Begins the name of what is kept like a draft but is nothing to finish, such as a newcomer's own words while she waits. */
export const keptAside = 'aside/'
