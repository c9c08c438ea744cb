/** What a code can be: the server takes nothing else. */
const code = /^[A-Z][A-Z0-9_]{0,63}$/

/**
 * Free words as one code: "Proof of origin" is PROOF_OF_ORIGIN, "März" MARZ. Null where that would leave out anything that
 * means something: a letter of another alphabet, a sentence of two parts, a digit in front. Nothing is sent that is not shown.
 */
export function codeOf(words: string): string | null {
  const plain = words.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss')
  const spelled = plain.toUpperCase().replaceAll(/[\s_-]+/g, '_')
  return code.test(spelled) ? spelled : null
}

/** Several, separated by commas; those that are none stay as they were written, for the person to see. */
export function codesIn(words: string): { codes: string[]; not: string[] } {
  const parts = words.split(/[,;\n]/).map((word) => word.trim()).filter((word) => word !== '')
  return { codes: parts.map(codeOf).filter((one) => one !== null), not: parts.filter((part) => codeOf(part) === null) }
}
