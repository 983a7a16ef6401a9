import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { root } from '@jalur/tools/dist/project'
import { services } from '@jalur/tools/dist/services'
import type { Issuer } from './issuer'
import type { ServerOptions } from './servers/child'
import { DAY, type World } from './world'

export const CONTENDERS = ['jalur', 'jalur-separate', 'stock', 'hand-written'] as const
export type ContenderName = (typeof CONTENDERS)[number]

/** A running system that answers the questions. */
export interface Contender {
  name: ContenderName
  url: string
  /** Its server processes; subgraph processes count for every gateway that asks them. */
  pids: number[]
}

export interface Contenders {
  list: Contender[]
  close(): Promise<void>
}

export interface ContenderOptions {
  world: World
  issuer: Issuer
  names: readonly ContenderName[]
  /** A folder for a processor profile of each server process, written when it ends. */
  profiles: string | undefined
}

interface Server {
  url: string
  pid: number
  stop(): Promise<void>
}

/** Starts every contender over the same database, each in processes of its own, with the heap that the bench has. */
export async function startContenders({ world, issuer, names, profiles }: ContenderOptions): Promise<Contenders> {
  const running: Server[] = []
  const options: ServerOptions = {
    databases: world.databases,
    adminUrl: world.adminUrl,
    issuer: issuer.url,
    audience: issuer.audience,
    day: DAY,
    gatewaySecret: 'a secret of the bench alone',
    supergraph: path.join(root, 'schema', 'supergraph.graphql'),
    subgraphs: {},
    subgraph: '',
  }
  const start = async (file: string, own: Partial<ServerOptions> = {}): Promise<Server> => {
    const server = await startServer(file, { ...options, ...own }, profiles)
    running.push(server)
    return server
  }
  const close = async () => {
    await Promise.all(running.map((server) => server.stop()))
  }
  try {
    const subgraphs: Server[] = []
    if (names.some((name) => name === 'jalur-separate' || name === 'stock')) {
      for (const { module } of services) {
        const server = await start('subgraph', { subgraph: module.name })
        subgraphs.push(server)
        options.subgraphs[module.name] = server.url
      }
    }
    const files = { jalur: 'one-process', 'jalur-separate': 'gateway', stock: 'stock', 'hand-written': 'hand-written' }
    const list: Contender[] = []
    for (const name of names) {
      const { url, pid } = await start(files[name])
      const shared = name === 'jalur-separate' || name === 'stock' ? subgraphs : []
      list.push({ name, url, pids: [pid, ...shared.map((server) => server.pid)] })
    }
    return { list, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startServer(file: string, options: ServerOptions, profiles: string | undefined): Promise<Server> {
  const name = options.subgraph || file
  const profile = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${name}.cpuprofile`] : []
  const child = fork(path.join(__dirname, 'servers', `${file}.js`), { execArgv: [...process.execArgv, ...profile] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.send(options)
  const url = await Promise.race([ready(child), ended.then(() => Promise.reject(new Error(`${name} did not start`)))])
  return {
    ...{ url, pid: child.pid ?? 0 },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const ready = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => child.once('message', (message: { url: string }) => resolve(message.url)))
