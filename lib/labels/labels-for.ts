import en from '../../locales/en.json';
import chinese from '../../locales/zh_CN.json';
import { type Labels, makeLabels } from './labels';
import type { Language } from './language';

/** The labels of one language; cheap enough to be called wherever the language changes. */
export const labelsFor = (language: Language): Labels => makeLabels(language, { zh_CN: chinese, en });
