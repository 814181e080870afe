import type { Quantity } from './quantity';
import type { Reading } from './reading';
import type { Wording } from './rule';

/** A total of the whole notice that it may give more than once. */
interface Total {
  /** As messages name it. */
  readonly name: Wording;
  /** Ends just before the figure. */
  readonly before: RegExp;
  /** Begins just after it. */
  readonly after: RegExp;
  /** Must stand on one of its sides. */
  readonly alsoNear?: RegExp;
}

/** Totals by name; adding one is adding a line. */
const TOTALS: readonly Total[] = [
  {
    name: { zh_CN: '反馈问题数', en: 'problems found' },
    before: /(?:反馈|指出|发现)(?:的|了)?(?:\d[^,。;\d]{0,3}(?:方面|大?类|大?项)的?){0,2}$/u,
    after: /^(?:方面的?)?问题/u,
  },
  {
    name: { zh_CN: '反馈具体问题数', en: 'specific problems found' },
    before: /(?:反馈|指出|发现|问题)(?:的|了)?$/u,
    after: /^具体问题/u,
  },
  {
    name: { zh_CN: '整改措施数', en: 'measures' },
    before: /(?:制定|提出|细化|形成|制订)(?:了|的)?(?:整改)?(?:措施|举措)?$/u,
    after: /^(?:整改)?(?:措施|举措)|^(?=[,。;、)\n])/u,
    alsoNear: /措施|举措/u,
  },
  { name: { zh_CN: '建章立制数', en: 'rules made' }, before: /建章立制$/u, after: /^/u },
];

/** Another inspection, or a part of the problems. */
const OTHER_SCOPE =
  /上轮|上一轮|上次|前一轮|往届|历次|历年|以往|审计|专项|选人用人|意识形态|督查|主题教育|本方面|其中|该|剩余|其余|部分|已完成|对照检查|民主生活会|方面反馈|类/u;
const REACH = 20;

const INSPECTOR = /中央|省委|市委|区委|县委|州委|旗委/u;

/** Where the notice gives its own totals, outside of the answers; nothing where two committees inspected. */
export function restatedTotals(reading: Reading): { name: Wording; quantity: Quantity }[] {
  const { text } = reading;
  const statements = reading.quantities.flatMap((quantity) => {
    if (quantity.approximate || !['个', '项', '条'].includes(quantity.unit)) return [];
    const clause = reading.clauseAt(quantity.start);
    const lead = text.slice(Math.max(clause.start, quantity.start - REACH), quantity.start);
    const tail = text.slice(quantity.end, quantity.end + 8);
    const total = TOTALS.find(({ before, after }) => after.test(tail) && before.test(lead));
    if (!total || OTHER_SCOPE.test(text.slice(clause.start, quantity.start))) return [];
    if (total.alsoNear && !total.alsoNear.test(lead + tail)) return [];
    if (reading.problemAt(quantity.start) !== null) return [];
    const inspector = INSPECTOR.exec(text.slice(clause.start, quantity.start))?.[0] ?? null;
    return [{ name: total.name, quantity, inspector }];
  });
  const inspectors = new Set(
    statements.map(({ inspector }) => inspector).filter((inspector) => inspector !== null),
  );
  return inspectors.size > 1 ? [] : statements;
}
