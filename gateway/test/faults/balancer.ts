import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** One address before several, as a proxy is in production. */
export interface Balancer {
  url: string
  close(): Promise<void>
}

/** Hands each connection to the next of the ports in turn, and to another where nobody listens. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>()
  let turn = 0
  const join = (client: Socket, [port, ...others]: readonly number[]): void => {
    if (port === undefined) return void client.destroy()
    const server = connect(port, '127.0.0.1')
    server.once('error', () => join(client, others))
    server.once('connect', () => {
      server.removeAllListeners('error').on('error', () => client.destroy())
      client.pipe(server).pipe(client)
      client.once('close', () => server.destroy())
    })
  }
  const balancer = createServer((client) => {
    open.add(client)
    client.once('close', () => open.delete(client)).on('error', () => undefined)
    const first = turn++ % ports.length
    join(client, [...ports.slice(first), ...ports.slice(0, first)])
  })
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    async close() {
      for (const client of open) client.destroy()
      await new Promise((resolve) => balancer.close(resolve))
    },
  }
}
