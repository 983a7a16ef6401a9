import { mintToken, UnknownRoleError } from '@jalur/identity'
import { runCommand } from './command'
import { readRuntime } from './data-folder'
import { readEnvironment } from './env'
import { StartError } from './start-error'

/** `npm run -s token -- ROLE`: prints a short-lived access token of a demo person or client, and nothing else. */
async function token([role]: string[]): Promise<void> {
  const { dataFolder, issuer } = readEnvironment()
  if (!role) throw new StartError('No role is named', 'Use for example: npm run -s token -- asn')
  if (issuer) throw new StartError('Tokens come from the provider of OIDC_ISSUER', 'Ask that provider for one')
  const { databases, identity, audience } = readRuntime(dataFolder)
  try {
    console.log(await mintToken({ databaseUrl: databases['identity'] ?? '', issuer: identity, audience, role }))
  } catch (error) {
    if (error instanceof UnknownRoleError)
      throw new StartError(error.message, 'Use for example: npm run -s token -- asn')
    throw error
  }
}

void runCommand(() => token(process.argv.slice(2)))
