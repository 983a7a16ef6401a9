/** What every server process is told at its start. */
export interface ServerOptions {
  /** The address of each schema with its own role. */
  databases: Record<string, string>
  /** The address of a user who may read all schemas. */
  adminUrl: string
  issuer: string
  audience: string
  /** The day taken for today. */
  day: string
  gatewaySecret: string
  /** Path of the supergraph. */
  supergraph: string
  /** The subgraphs of a gateway by name, each by the URL of its GraphQL endpoint. */
  subgraphs: Record<string, string>
  /** The subgraph to serve, for the process of a single one. */
  subgraph: string
}

/** Serves in this process as the bench asks, until it is told to stop or the bench is gone. */
export function serve(start: (options: ServerOptions) => Promise<string>): void {
  process.once('message', (options: ServerOptions) => {
    start(options).then(
      (url) => process.send?.({ url }),
      (error: Error) => {
        process.stderr.write(`${error.stack}\n`)
        process.exit(1)
      },
    )
  })
  process.once('disconnect', () => process.exit(0))
  process.once('SIGTERM', () => process.exit(0))
}
