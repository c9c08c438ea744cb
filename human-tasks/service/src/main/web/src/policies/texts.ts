import { dictionary } from '../i18n'

export const policyTexts = dictionary({ en: () => import('./texts.en'), de: () => import('./texts.de') })
