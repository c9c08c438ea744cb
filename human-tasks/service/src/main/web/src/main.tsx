import '@fontsource-variable/inter/wght.css'
import './ui/tokens.css'
import './ui/ui.css'
import './app/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { loadTexts } from './i18n'
import { applyTheme, settings } from './ui/settings'

applyTheme()
const root = document.getElementById('root')
if (root) {
  void loadTexts(settings().language).then(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
}
