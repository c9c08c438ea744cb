import './policies.css'
import { Route, Routes } from 'react-router'
import { ProductList } from './ProductList'
import { VersionPage } from './VersionPage'
import { WhyPage } from './WhyPage'

/** Everything below `/policies`. */
export function PoliciesPage() {
  return (
    <Routes>
      <Route index element={<ProductList />} />
      <Route path="onboardings/:id" element={<WhyPage />} />
      <Route path=":id/:section?" element={<VersionPage />} />
    </Routes>
  )
}
