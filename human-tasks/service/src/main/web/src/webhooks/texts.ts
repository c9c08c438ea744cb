import { dictionary } from '../i18n'

export const webhookTexts = dictionary({ en: () => import('./texts.en'), de: () => import('./texts.de') })
