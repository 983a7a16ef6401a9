/** The addresses of calibration. */
export const CALIBRATIONS = '/kinerja/kalibrasi'

/** One session. */
export const calibrationPath = (id: string): string => `${CALIBRATIONS}/${encodeURIComponent(id)}`
