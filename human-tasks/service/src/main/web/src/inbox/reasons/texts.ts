import { dictionary } from '../../i18n'

export const reasonTexts = dictionary({ another: 'Another reason' }, { another: 'Ein anderer Grund' })
