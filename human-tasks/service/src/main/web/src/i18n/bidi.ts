/** Letters of right-to-left scripts, and the marks that turn the direction by hand. */
const turns = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/
const marks = /[\u202a-\u202e\u2066-\u2069]/g
const first = '\u2068'
const end = '\u2069'

/**
 * A stored value for the middle of a sentence: its direction is its own, and ends where it ends. Marks that would reach
 * beyond it are left out. Values that turn nothing stay as they are. In mark-up `<bdi>` does the same.
 */
export function isolated(value: string): string {
  return turns.test(value) ? first + value.replaceAll(marks, '') + end : value
}
