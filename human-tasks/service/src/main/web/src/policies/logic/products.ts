import type { PolicyItem } from './model'

/** What people call a product; where they have no name for it, what programs call it. */
export function productName(product: string, displayName: string | null | undefined): string {
  return displayName?.trim() || product
}

/** The versions of each product, newest first; products by the names that people have for them. */
export function byProduct(items: PolicyItem[]): [string, PolicyItem[]][] {
  const products = Map.groupBy(items, (item) => item.product)
  return [...products]
    .map(([product, versions]): [string, PolicyItem[]] => [product, versions.toSorted((a, b) => b.version - a.version)])
    .sort(([a, versionsOfA], [b, versionsOfB]) => nameOfProduct(a, versionsOfA).localeCompare(nameOfProduct(b, versionsOfB)))
}

/** As the version in force calls it; where none is, the newest one that has a name for it. */
export function nameOfProduct(product: string, versions: PolicyItem[]): string {
  const named = versions.find(({ status }) => status === 'ACTIVE') ?? versions.find(({ displayName }) => displayName)
  return productName(product, named?.displayName)
}
