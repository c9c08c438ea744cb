/** A person's words, between quotation marks that they cannot turn around. */
export function Quote({ children }: { children: string }) {
  return (
    <blockquote>
      <bdi>{children}</bdi>
    </blockquote>
  )
}
