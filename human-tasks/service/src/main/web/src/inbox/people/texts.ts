import { dictionary } from '../../i18n'

export const peopleTexts = dictionary({ en: () => import('./texts.en'), de: () => import('./texts.de') })
