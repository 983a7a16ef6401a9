/**
 * Keeps what the gateway does to itself. `@apollo/gateway` would report hourly to its maker, and asks the metadata
 * services of clouds at its start; it knows no option against that, only this variable.
 */
export function disableTelemetry(): void {
  // oxlint-disable-next-line node/no-process-env -- the library reads it there and nowhere else
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true'
}
