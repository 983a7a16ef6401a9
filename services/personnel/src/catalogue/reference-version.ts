/** Name of the one row of `reference_version`. */
export const VERSION_NAME = 'personnel'
