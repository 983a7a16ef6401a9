import path from 'node:path'
import type { Environment } from '../env'
import type { SchemaName } from './database'

/** What both ways of running need: one process for all, and one process for each service. */
export interface RunOptions {
  environment: Environment
  /** Address of each schema with its own role. */
  databases: Record<SchemaName, string>
  gatewaySecret: string
  addresses: Addresses
}

/** Where each part answers, as seen from a browser on this machine. */
export interface Addresses {
  web: string
  /** With `/graphql`. */
  gateway: string
  /** Issuer of the access tokens. */
  identity: string
}

/** Everything that answers requests, except the web pages. */
export interface RunningGraph {
  /** Settles with the reason when a part ends without having been asked to. */
  failed: Promise<string>
  close(): Promise<void>
}

/** Where the gateway serves files. */
export const filesUrl = ({ gateway }: Addresses): string => new URL('/files', gateway).toString()

/** Where the bytes of files lie. */
export const filesFolder = ({ dataFolder }: Environment): string => path.join(dataFolder, 'files')

/** The addresses by the environment. */
export function addressesOf({ ports, issuer }: Environment): Addresses {
  return {
    web: `http://localhost:${ports.WEB_PORT}`,
    gateway: `http://localhost:${ports.GATEWAY_PORT}/graphql`,
    identity: issuer ?? `http://localhost:${ports.IDENTITY_PORT}`,
  }
}
