import { todaySource } from '@jalur/common'
import { runCommand } from './command'
import { loadSecrets, removeRuntime, writeRuntime } from './data-folder'
import { type Environment, readEnvironment } from './env'
import { requireFreePorts } from './ports'
import { services } from './services'
import { openDatabase, provision } from './start/database'
import { ensureDemo } from './start/demo'
import { runInOneProcess } from './start/one-process'
import { parseOptions, type StartOptions } from './start/options'
import { loadReference, migrateAll } from './start/prepare'
import { type Addresses, addressesOf, type RunOptions } from './start/running'
import { runSeparately } from './start/separate'
import { createShutdown, type Shutdown } from './start/shutdown'
import { listSignIns, type SignIn } from './start/sign-ins'
import { StartError } from './start-error'
import { createSteps } from './steps'
import { buildPages, pages } from './pages-build'
import { startWebServer } from './web-server'

/** `npm start`: brings up everything on this machine, step by step, and runs until Ctrl-C. */
async function start(args: string[]): Promise<number> {
  const options = parseOptions(args)
  const environment = readEnvironment()
  const shutdown = createShutdown()
  try {
    await bringUp(environment, options, shutdown)
    const failure = await shutdown.requested
    if (failure) throw new StartError(failure, 'Start again; LOG_LEVEL=debug shows more')
    return 0
  } catch (error) {
    if (shutdown.isRequested) return 0
    throw error
  } finally {
    await shutdown.closeAll()
  }
}

async function bringUp(environment: Environment, options: StartOptions, shutdown: Shutdown): Promise<void> {
  const steps = createSteps()
  const addresses = addressesOf(environment)
  await requireFreePorts(portsToUse(environment, options))
  const secrets = loadSecrets(environment.dataFolder)
  // The longest two go side by side: the pages are built while the database fills.
  const built = settled(buildPages())

  const database = await steps.run('database', () => openDatabase(environment, secrets))
  // The folder is ours now; until here the addresses in it may be those of another that runs.
  removeRuntime(environment.dataFolder)
  shutdown.onClose('the database', async () => database.embedded?.stop())
  void database.embedded?.failed.then((words) => shutdown.request(`The database keeps ending: ${words}`))
  const databases = await steps.run('schemas and roles', async () => {
    const urls = await provision(database.adminUrl, secrets)
    await migrateAll(urls)
    return urls
  })
  await steps.run('reference data', () => loadReference(databases))
  if (!options.empty) {
    await steps.run('demo data', (onProgress) =>
      ensureDemo({
        adminUrl: database.adminUrl,
        databases,
        scale: options.scale,
        asOf: todaySource(environment.today)(),
        onProgress,
      }),
    )
  }

  await steps.run('web client and playground', built)
  const gatewaySecret = environment.gatewaySecret ?? secrets.gatewaySecret
  const run: RunOptions = { environment, databases, gatewaySecret, addresses }
  const graph = await steps.run('identity, subgraphs, gateway', () =>
    options.separate ? runSeparately(run) : runInOneProcess(run),
  )
  shutdown.onClose('the graph', () => graph.close())
  void graph.failed.then(shutdown.request)
  await steps.run('web', async () => {
    const server = await startWebServer({
      port: environment.ports.WEB_PORT,
      folder: pages.web.output,
      addresses,
      audience: environment.audience,
    })
    shutdown.onClose('the web server', () => server.close())
  })

  writeRuntime(environment.dataFolder, { ...addresses, audience: environment.audience, databases, pid: process.pid })
  shutdown.onClose('the addresses', async () => removeRuntime(environment.dataFolder))
  announce(addresses, environment.issuer ? [] : await listSignIns(databases.identity))
}

function portsToUse({ ports, issuer }: Environment, { separate }: StartOptions): Record<string, number> {
  const { GATEWAY_PORT, WEB_PORT, IDENTITY_PORT } = ports
  return {
    GATEWAY_PORT,
    WEB_PORT,
    ...(issuer ? {} : { IDENTITY_PORT }),
    ...(separate ? Object.fromEntries(services.map(({ port }) => [port, ports[port]])) : {}),
  }
}

/** Lets a promise fail before anybody waits for it; the failure comes out when it is asked for. */
function settled<T>(promise: Promise<T>): () => Promise<T> {
  promise.catch(() => undefined)
  return () => promise
}

function announce({ web, gateway, identity }: Addresses, signIns: SignIn[]): void {
  console.log(`
Jalur is ready after ${process.uptime().toFixed(1)} s. Ctrl-C ends it.

  web       ${web}
  GraphQL   ${gateway}   playground ${new URL('/playground/', gateway)}
  sign-in   ${identity}
`)
  if (signIns.length === 0) return
  console.log('Demo sign-ins, chosen on the sign-in page without a password (npm run -s token -- ROLE for scripts):\n')
  for (const { role, who } of signIns) console.log(`  ${role.padEnd(9)} ${who}`)
  console.log()
}

void runCommand(() => start(process.argv.slice(2))).then(() => process.exit())
