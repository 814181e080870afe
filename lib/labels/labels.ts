import type chinese from '../../locales/zh_CN.json';
import { type Language, languageTag } from './language';
import { labelName, type ValueGroup, type ValueOf } from './value-groups';

type Messages = typeof chinese;

/** Dotted paths of all messages; one with plural forms counts as one. */
type KeyOf<Node> = {
  [Name in keyof Node & string]: Node[Name] extends string
    ? Name
    : Node[Name] extends { other: string; one?: string }
      ? keyof Node[Name] extends 'one' | 'other'
        ? Name
        : `${Name}.${KeyOf<Node[Name]>}`
      : `${Name}.${KeyOf<Node[Name]>}`;
}[keyof Node & string];
export type LabelKey = KeyOf<Messages>;

type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
type Message = string | PluralForms;

/** Every visible string, number and date in one language. */
export interface Labels {
  readonly language: Language;
  /**
   * A message with its `{names}` filled in; numbers are formatted, and `count` chooses the plural form:
   * `text('outline.measures', { count: 2 })` → `2 measures`.
   */
  text(key: LabelKey, values?: Readonly<Record<string, string | number>>): string;
  /** A value of the model: `value('issueStatus', 'mostly-done')` → `基本完成`. */
  value<Group extends ValueGroup>(group: Group, value: ValueOf<Group>): string;
  /** A value of a list that is open: readers' own verdicts, steps of a later version. One without a label stands for itself. */
  openValue(group: 'verdict' | 'step', value: string): string;
  /** `12345.6` → `12,345.6`. */
  number(value: number): string;
  /** A share 0..1, whole percents: `0.873` → `87%`; never rounded up to 100%. */
  percent(share: number): string;
  /** A calendar day, month or year as the model writes it: `2023-03` → `2023年3月`; other text is left alone. */
  day(value: string): string;
  /** An instant (ISO 8601) on the reader's clock, to the minute. */
  instant(value: string): string;
  /** `['甲', '乙', '丙']` → `甲、乙和丙`. */
  list(items: readonly string[]): string;
}

/** The messages of each language, whole or as many groups as a script shows. */
export type MessageFiles = Readonly<Record<Language, unknown>>;

function messageAt(file: unknown, key: string): Message {
  let node = file;
  for (const name of key.split('.')) node = (node as Record<string, unknown>)[name];
  return node as Message;
}

/** 0.29 × 100 is 28.999999999999996. */
const ROUNDING_SLACK = 1e-9;

const DAY_FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'short' },
  3: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** Makes the labels of one language from its messages. */
export function makeLabels(language: Language, files: MessageFiles): Labels {
  const tag = languageTag(language);
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const plurals = new Intl.PluralRules(tag);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const instants = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });

  const labels: Labels = {
    language,
    text(key, values = {}) {
      const message = messageAt(files[language], key);
      const form =
        typeof message === 'string'
          ? message
          : (message[plurals.select(Number(values.count))] ?? message.other);
      return form.replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) => {
        const value = values[name];
        if (value === undefined) return placeholder;
        return typeof value === 'number' ? numbers.format(value) : value;
      });
    },
    value(group, value) {
      return messageAt(files[language], `${group}.${labelName(value)}`) as string;
    },
    openValue(group, value) {
      const known = Object.hasOwn(messageAt(files[language], group) as object, labelName(value));
      return known ? (messageAt(files[language], `${group}.${labelName(value)}`) as string) : value;
    },
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(Math.floor(share * 100 + ROUNDING_SLACK) / 100),
    day(value) {
      const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(value);
      if (!parts) return value;
      const precision = parts.filter((part) => part !== undefined).length - 1;
      const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2] ?? 1) - 1, Number(parts[3] ?? 1)));
      return new Intl.DateTimeFormat(tag, { ...DAY_FORMATS[precision], timeZone: 'UTC' }).format(date);
    },
    instant: (value) => instants.format(new Date(value)),
    list: (items) => lists.format(items),
  };
  return labels;
}
