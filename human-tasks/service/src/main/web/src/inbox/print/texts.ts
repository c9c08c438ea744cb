import { dictionary } from '../../i18n'

export const printTexts = dictionary({ print: 'Print' }, { print: 'Drucken' })
