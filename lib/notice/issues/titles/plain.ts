import { isProblemClause } from '../problem-signs';
import { skipPunctuation, type TitleRule } from './title-rule';

const CLOSING =
  /(?:的|等)?(?:问题)?(?:的)?(?:整改(?:工作)?(?:落实|完成|进展|推进)?(?:的)?(?:情况|措施|成效|进展)?)$|(?:的|等)?问题$/;

/** A blank between a heading and the text that runs on in its line. */
const GAP = /(?<=.{4})[\u4e00-\u9fff”)] +(?=[\u4e00-\u9fff“])/;
const LONGEST_BEFORE_GAP = 36;

/** The title is the heading's first sentence as it stands. */
export const plain: TitleRule = {
  name: 'title-plain',
  cut(heading) {
    const start = /^\s*/.exec(heading)![0].length;
    let stop = heading.length;
    for (const mark of ['。', ';', '!', '|']) {
      const at = heading.indexOf(mark, start);
      if (at > start && at < stop) stop = at;
    }
    const colon = heading.indexOf(':', start);
    if (colon > start + 3 && colon < stop && isProblemClause(heading.slice(start, colon))) stop = colon;
    const blank = GAP.exec(heading.slice(start, Math.min(stop, start + LONGEST_BEFORE_GAP)));
    const isFault = blank && isProblemClause(heading.slice(start, start + blank.index + 1));
    if (blank && (isFault || stop - start - blank.index > LONGEST_BEFORE_GAP)) stop = start + blank.index + 1;
    const sentence = heading.slice(start, stop).trimEnd();
    const trimmed = sentence.replace(/[,、:\s]+$/, '');
    const closing = trimmed.length <= 300 ? CLOSING.exec(trimmed) : null;
    const end = start + (closing && closing.index > 1 ? closing.index : trimmed.length);
    if (end <= start) return null;
    return { start, end, headingEnd: skipPunctuation(heading, stop) };
  },
  examples: [
    ['党费收缴不规范。2019年以来', '党费收缴不规范'],
    ['“三会一课”制度执行不严格', '“三会一课”制度执行不严格'],
    ['党员发展程序不规范问题的整改情况', '党员发展程序不规范'],
    ['学习不深入:已补学3次', '学习不深入'],
    ['会议过多过滥 压减会议46个', '会议过多过滥'],
  ],
  counterExamples: ['', '  '],
};
