/** Most connections that a pool holds: for requests, and as many again for their prepared reads; for large tasks; for workers. */
export const POOL = { requests: 10, background: 3, workers: 4 } as const
