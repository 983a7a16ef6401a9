import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './playground.css'
import { buildSchema } from 'graphql'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadConfig, loadSchema } from './config'
import { currentLanguage } from './language'
import { Playground } from './Playground'
import { readLink } from './share'
import { finishSignIn, isCallback } from './sign-in'
import { TEXTS } from './texts'

async function start(root: HTMLElement): Promise<void> {
  const address = new URL(location.href)
  document.documentElement.lang = currentLanguage()
  // A code is of no use a second time, and a query would come again with each reload.
  history.replaceState(null, '', address.pathname)
  const [config, sdl] = await Promise.all([loadConfig(), loadSchema()])
  const signInFailed =
    isCallback(address) &&
    (await finishSignIn(config, address).then(
      () => false,
      () => true,
    ))
  const shared = isCallback(address) ? null : readLink(address.href)
  createRoot(root).render(
    <StrictMode>
      <Playground config={config} schema={buildSchema(sdl)} shared={shared} signInFailed={signInFailed} />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root) start(root).catch(() => (root.textContent = TEXTS[currentLanguage()].unavailable))
