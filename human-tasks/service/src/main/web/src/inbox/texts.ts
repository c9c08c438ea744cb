import { dictionary, type Same } from '../i18n'
import type { texts as english } from './texts.en'

export const inboxTexts = dictionary({ en: () => import('./texts.en'), de: () => import('./texts.de') })

export type InboxTexts = Same<typeof english>
