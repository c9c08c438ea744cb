import { dictionary } from '../i18n'

export const appTexts = dictionary({ en: () => import('./texts.en'), de: () => import('./texts.de') })
