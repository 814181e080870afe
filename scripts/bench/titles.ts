import type { TitledIssue } from '../../lib/compare/recurring';
import { Chance } from '../../tests/fixtures/edited/random';
import { SUBJECTS } from '../../tests/fixtures/edited/vocabulary';
import * as hard from '../../tests/fixtures/recurring/hard-titles';
import * as open from '../../tests/fixtures/recurring/open-titles';

export const ISSUES_PER_NOTICE = 30;

const titles = [open, hard].flatMap(({ groups, alone }) => [...Object.values(groups).flat(), ...alone]);
const OTHER_MATTERS = ['修缮', '巡护', '调度', '登记', '移交', '租用'];

/** Invented issues of a library: a third repeat a title, half vary one, the rest are about something of their own. */
export const makeTitledIssues = (count: number, seed = 7): TitledIssue[] => {
  const chance = new Chance(seed);
  const subjects = (howMany: number): string =>
    Array.from({ length: howMany }, () => chance.pick(SUBJECTS)).join('');
  return Array.from({ length: count }, (_, at) => {
    const title = chance.pick(titles);
    const roll = chance.next();
    return {
      id: `s${seed}n${Math.floor(at / ISSUES_PER_NOTICE)}-i${at}`,
      title:
        roll < 0.35
          ? title
          : roll < 0.8
            ? subjects(2) + title
            : `${subjects(3)}${OTHER_MATTERS[at % OTHER_MATTERS.length]}不及时`,
    };
  });
};
