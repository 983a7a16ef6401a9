import type { ServiceModule } from '@jalur/common'
import { service as integrity } from '@jalur/integrity'
import { service as learning } from '@jalur/learning'
import { service as performance } from '@jalur/performance'
import { service as personnel } from '@jalur/personnel'
import type { PortName } from './env'

/** A subgraph service, and the variable of its port where it runs as a process of its own. */
export interface ServiceEntry {
  module: ServiceModule
  port: PortName
}

/** All subgraph services, in the order in which they start. */
export const services: readonly ServiceEntry[] = [
  { module: personnel, port: 'PERSONNEL_PORT' },
  { module: learning, port: 'LEARNING_PORT' },
  { module: performance, port: 'PERFORMANCE_PORT' },
  { module: integrity, port: 'INTEGRITY_PORT' },
]
