import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** How a connection is treated: passed on after so many milliseconds, never answered, or reset. */
export type Fault = { delay: number } | 'silent' | 'reset'

/** A network that can be made bad, in front of one address. */
export interface FaultProxy {
  port: number
  /** Holds for requests from now on. */
  set(fault: Fault): void
  /** How many requests have come so far. */
  requests(): number
  close(): Promise<void>
}

/** Listens on a free port and passes on to `target`, well at first. */
export async function startFaultProxy(target: number): Promise<FaultProxy> {
  let fault: Fault = { delay: 0 }
  let requests = 0
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    keep(client)
    const upstream = keep(connect(target, '127.0.0.1'))
    upstream.on('data', (chunk) => client.write(chunk)).on('close', () => client.destroy())
    client.on('close', () => upstream.destroy())
    client.on('data', (chunk) => {
      if (chunk.includes('POST ')) requests++
      if (fault === 'reset') client.resetAndDestroy()
      else if (fault !== 'silent') setTimeout(() => upstream.writable && upstream.write(chunk), fault.delay).unref()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => void (fault = next),
    requests: () => requests,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
