/** The day at which the demo world of the tests stands. */
export const TEST_DAY = '2026-08-03'

/** Size of the demo world of the tests: about 640 employees. */
export const TEST_SCALE = 0.02
