import './webhooks.css'
import { Route, Routes } from 'react-router'
import { WebhookList } from './WebhookList'
import { WebhookPage } from './WebhookPage'

/** Everything below `/webhooks`. */
export function WebhooksPage() {
  return (
    <Routes>
      <Route index element={<WebhookList />} />
      <Route path=":name" element={<WebhookPage />} />
    </Routes>
  )
}
