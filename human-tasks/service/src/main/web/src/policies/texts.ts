import { dictionary } from '../i18n'

export const policyTexts = dictionary({ title: 'Policies' }, { title: 'Regelwerke' })
