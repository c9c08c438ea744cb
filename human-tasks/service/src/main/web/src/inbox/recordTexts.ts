import { dictionary, type Same } from '../i18n'
import type { texts as english } from './recordTexts.en'

/** Words for the kinds and values of the history (human-tasks) and the timeline (onboarding-api): the servers send codes. */
export const recordTexts = dictionary({ en: () => import('./recordTexts.en'), de: () => import('./recordTexts.de') })

export type RecordTexts = Same<typeof english>
