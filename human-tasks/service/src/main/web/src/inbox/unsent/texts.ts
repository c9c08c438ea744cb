import { dictionary } from '../../i18n'

export const unsentTexts = dictionary({ en: () => import('./texts.en'), de: () => import('./texts.de') })
