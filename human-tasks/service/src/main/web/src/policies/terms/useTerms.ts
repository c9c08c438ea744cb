import type { Form } from '../logic/terms'
import { useEditing, useFaultsAt } from '../version'

export interface TermsEditing {
  form: Form
  faultsAt: (path: string) => string[]
  /** What is about the same thing is one step for undo. */
  edit: (change: Partial<Form>, about?: string) => void
  editReview: (change: Partial<Form['review']>, about?: string) => void
  /** A text is complete: it is saved at once. */
  settle: () => void
}

/** The terms of the draft, as they stand in the form, and how they are changed. */
export function useTerms(): TermsEditing {
  const { keeper, kept } = useEditing()
  const faultsAt = useFaultsAt()
  const form = kept.form.present
  const edit = (change: Partial<Form>, about?: string) => keeper.edit((before) => ({ ...before, ...change }), about ?? null)
  return {
    form,
    faultsAt,
    edit,
    editReview: (change, about) => edit({ review: { ...form.review, ...change } }, about),
    settle: () => keeper.settle(),
  }
}
