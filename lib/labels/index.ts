export { type LabelKey, type Labels, labelsFor } from './labels';
export {
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  type LanguageChoice,
  languageTag,
  pickLanguage,
} from './language';
export {
  CHANGES,
  labelName,
  MARK_KINDS,
  type MarkKind,
  PAIR_RELATIONS,
  VALUE_GROUPS,
  type ValueGroup,
  type ValueOf,
} from './value-groups';
