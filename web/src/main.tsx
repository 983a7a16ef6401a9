import './styles/tokens.css'
import './styles/base.css'
import './styles/components.css'
import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { apollo } from './app/apollo'
import { AppRoutes } from './app/routes'
import { loadConfig } from './lib/config'
import { startI18n } from './lib/i18n'

loadConfig().catch(() => undefined)
await startI18n()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ApolloProvider client={apollo}>
      <BrowserRouter>
        <AppRoutes />
      </BrowserRouter>
    </ApolloProvider>
  </StrictMode>,
)
