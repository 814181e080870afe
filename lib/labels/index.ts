export { IN_PAGE_GROUPS, inPageLabels } from './in-page-labels';
export type { LabelKey, Labels } from './labels';
export { labelsFor } from './labels-for';
export {
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  type LanguageChoice,
  languageTag,
  pickLanguage,
} from './language';
export {
  labelName,
  MARK_KINDS,
  type MarkKind,
  PAIR_RELATIONS,
  VALUE_GROUPS,
  type ValueGroup,
  type ValueOf,
} from './value-groups';
