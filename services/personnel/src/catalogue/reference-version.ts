/** Name of the row of `reference_version` that tells which release is stored. */
export const VERSION_NAME = 'personnel'

/** Name of the row that tells which changes by officers are stored; absent until the first one. */
export const POLICIES_VERSION = 'policies'
