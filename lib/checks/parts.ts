import type { Span } from '../model/span';
import type { Quantity } from './quantity';
import type { Reading } from './reading';
import { within } from './spans';

/** A kind of list whose members exclude each other and are meant to be all: then they must add up. */
export interface Family {
  readonly name: string;
  /** Words of a member's label. */
  readonly member: RegExp;
  /** Whether the members that are there make a whole. */
  isWhole(labels: readonly string[]): boolean;
  /** What the clause of the whole must speak of, and what is counted; null for families that go with anything. */
  readonly whole: { readonly words: RegExp; readonly unit: string } | null;
  /** Whether one person or thing may stand in two members, so that the parts may exceed the whole. */
  readonly mayOverlap: boolean;
}

const REMAINDER = /其他|其它|其余|另外|另有/u;

const pairOf = (name: string, one: RegExp, other: RegExp): Family => ({
  name,
  member: new RegExp(`${one.source}|${other.source}|${REMAINDER.source}`, 'u'),
  isWhole: (labels) => labels.some((label) => one.test(label)) && labels.some((label) => other.test(label)),
  whole: null,
  mayOverlap: false,
});

const FINISHED = /已|完成|办结|整改到位|销号|整改\D{0,2}$/u;
const UNFINISHED = /未|正在|仍|剩余|待|在办|推进|长期|基本|阶段/u;

/** Families by name; adding one is adding a line. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'actions',
    member:
      /批评教育|教育提醒|提醒谈话|谈话提醒|提醒|诫勉|责令|检查|批评|约谈|函询|处分|警告|记过|记大过|降级|撤职|开除|留党察看|免职|调离|调整岗位|立案|移送|组织处理|组织措施|其他|其余/u,
    isWhole: () => true,
    whole: { words: /处理|问责|追责|处分|责任|追究|谈话|处置|形态|涉及/u, unit: '人' },
    mayOverlap: true,
  },
  {
    name: 'systems',
    member: /新?(?:制定|制订|订立|出台|建立|增)|新[建立订]|修订|修改|完善|其他|其余/u,
    isWhole: (labels) =>
      labels.some((label) => /新|制定|制订|出台|建立/u.test(label)) &&
      labels.some((label) => /修|完善/u.test(label)),
    whole: null,
    mayOverlap: false,
  },
  {
    name: 'progress',
    member: /已|未|正在|仍|剩余|还有|待|在办|基本|阶段|完成|办结|推进|长期|其他|其余/u,
    isWhole: (labels) =>
      labels.some((label) => UNFINISHED.test(label)) &&
      labels.filter((label) => FINISHED.test(label) && !UNFINISHED.test(label)).length === 1,
    whole: null,
    mayOverlap: false,
  },
  pairOf('ownership', /公办|公立|国有/u, /民办|私立|民营/u),
  pairOf('sex', /男/u, /女/u),
  pairOf('channel', /线上|网上/u, /线下|窗口|现场/u),
  pairOf('standing', /继续|保留|维持/u, /停发|停用|取消|退出|注销|撤销|清退/u),
  pairOf('building', /新建/u, /改建|扩建|改造|续建/u),
];

/** A member of a list: its figure and the words that say what it is. */
export interface Part {
  readonly quantity: Quantity;
  readonly label: string;
  /** Label and figure. */
  readonly span: Span;
}

const LONGEST_LABEL = 22;
const LEADING = /^[\s,、;:和及与并]+|^(?:分别(?:是|为)|给予|予以)/u;
const TAIL_END = /[,、;。:()\n]/u;

const bracketDepth = (text: string, from: number, to: number): number => {
  let depth = 0;
  for (let index = from; index < to; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')') depth -= 1;
  }
  return depth;
};

/** Words after a figure up to the next sign: `2人受到批评教育,` → 受到批评教育. */
function tailOf(text: string, end: number): string {
  const tail = text.slice(end, end + LONGEST_LABEL);
  const stop = tail.search(TAIL_END);
  return stop < 0 ? tail : tail.slice(0, stop);
}

/**
 * Reads the list that begins at an offset: every figure of one unit outside brackets, with its label.
 * Stops at the end of the stretch and where a label grows into a sentence of its own.
 */
export function readParts(reading: Reading, { start, end }: Span): Part[] {
  const { text } = reading;
  const parts: Part[] = [];
  let from = start;
  let depth = 0;
  for (const quantity of within(reading.quantities, { start, end })) {
    depth += bracketDepth(text, from, quantity.start);
    if (depth > 0) {
      from = quantity.start;
      continue;
    }
    const label = text.slice(from, quantity.start).replace(LEADING, '').replace(LEADING, '');
    const unit = parts[0]?.quantity.unit ?? quantity.unit;
    if (quantity.unit !== unit || label.length > LONGEST_LABEL) break;
    const tail = tailOf(text, quantity.end);
    const labelStart = quantity.start - label.length;
    parts.push({ quantity, label: label || tail, span: { start: labelStart, end: quantity.end } });
    from = quantity.end + (label ? 0 : tail.length);
  }
  return parts;
}

/** The leading parts that belong to one family, with the family; null where fewer than two do, or more follow outside it. */
export function familyOf(parts: readonly Part[]): { family: Family; members: readonly Part[] } | null {
  for (const family of FAMILIES) {
    const other = parts.findIndex(({ label }) => !family.member.test(label));
    const members = other < 0 ? parts : parts.slice(0, other);
    if (members.length >= 2 && other < 0 && family.isWhole(members.map(({ label }) => label)))
      return { family, members };
  }
  return null;
}

/** Whether a figure may be the whole of a family: 处理责任人12人 for actions, not 机关干部45人. */
export function isWholeOf({ whole }: Family, { text, clauseAt }: Reading, quantity: Quantity): boolean {
  const clause = clauseAt(quantity.start);
  return (
    whole === null || (quantity.unit === whole.unit && whole.words.test(text.slice(clause.start, clause.end)))
  );
}

/** Sum and slack of some quantities. */
export const addUp = (quantities: readonly Quantity[]): { value: number; slack: number } => ({
  value: quantities.reduce((sum, { value }) => sum + value, 0),
  slack: quantities.reduce((sum, { slack }) => sum + slack, 0),
});
