/** The languages that the extension speaks; the names of the files in locales/. */
export const LANGUAGES = ['zh_CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a reader may choose: a language, or whatever the browser prefers. */
export type LanguageChoice = Language | 'auto';

/** Each language's own name, the same on every screen. */
export const LANGUAGE_NAMES: Record<Language, string> = { zh_CN: '简体中文', en: 'English' };

/** BCP 47 tag for Intl and the `lang` attribute: `zh_CN` → `zh-CN`. */
export const languageTag = (language: Language): string => language.replace('_', '-');

/**
 * The language to speak, from the reader's choice and the browser's languages in order of preference;
 * Chinese where the browser prefers neither.
 */
export function pickLanguage(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/u)[0];
    const language = LANGUAGES.find((name) => name.split('_')[0] === primary);
    if (language) return language;
  }
  return 'zh_CN';
}
