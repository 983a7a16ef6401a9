import { findBrowser } from '../browser'
import { type Stack, startStack } from './stack'

const shared = globalThis as { testStack?: Stack }

/**
 * Before the browser tests: the whole compiled system in one process, with a small demo database, on free ports.
 * The tests find it in `WEB_URL`, `GATEWAY_URL` and `IDENTITY_URL`; when all three are set, nothing is started. A test that
 * has to reach behind the graph finds the data folder in `STACK_DATA`.
 */
export default async function startTestStack(): Promise<void> {
  if (process.env['WEB_URL'] && process.env['GATEWAY_URL'] && process.env['IDENTITY_URL']) return
  process.env['CHROMIUM_PATH'] ??= findBrowser() ?? ''
  shared.testStack = await startStack()
  const { web, gateway, identity, folder } = shared.testStack
  Object.assign(process.env, { WEB_URL: web, GATEWAY_URL: gateway, IDENTITY_URL: identity, STACK_DATA: folder })
}
