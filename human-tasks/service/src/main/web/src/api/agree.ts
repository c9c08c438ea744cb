/** All members there and none of them null, at every depth: what is left to compare are names and kinds. */
type Plain<T> = T extends readonly (infer U)[] ? Plain<NonNullable<U>>[] : T extends object ? { [K in keyof T]-?: Plain<NonNullable<T[K]>> } : T

/**
 * `true` where everything that `Ours` reads is in the document's `Theirs` under the same name and of the same kind. OpenAPI
 * does not tell which members of an answer can be absent, so our own types say that; this keeps them from saying anything else.
 */
export type Agrees<Ours, Theirs> = Plain<Theirs> extends Plain<Ours> ? true : false

/** Fails to compile unless all agree. */
export type AllTrue<T extends readonly true[]> = T
