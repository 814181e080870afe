import { type BenchBrowser, pageSides } from '../bench-browser';
import { pageOf, writtenNotice } from '../material';
import { type Result, race } from '../race';
import { fasterThanOurs, type Section, tableOf } from '../table';

/** Painting 5,000 stretches of a page. */
export const measurePainting = async (browsers: readonly BenchBrowser[]): Promise<Section> => {
  const html = pageOf(writtenNotice(50_000));
  const races: { where: string; results: Result[] }[] = [];
  for (const browser of browsers) {
    const fresh = (name: string) => ({ name, isChanging: true });
    const whole = await pageSides(browser, html, ['our painter', 'mark.js', 'Recogito'].map(fresh));
    races.push({
      where: `${browser.version}, 5,000 ranges, first paint`,
      results: await race(whole.sides, 4),
    });
    await whole.end();
    const again = await pageSides(browser, html, [{ name: 'our painter' }]);
    races.push({
      where: `${browser.version}, 5,000 ranges, painted again`,
      results: await race(again.sides, 15),
    });
    await again.end();
    const few = await pageSides(
      browser,
      html,
      ['our painter, 200 ranges', 'web-highlighter, 200 ranges'].map(fresh),
    );
    races.push({ where: `${browser.version}, 200 ranges, first paint`, results: await race(few.sides, 3) });
    await few.end();
  }
  return {
    title: 'Painting 5,000 ranges',
    budget: '≤ 5 ms of script',
    method:
      "Script alone, on a page of 50,000 characters. First paint: a page loaded anew, code that never ran. mark.js and web-highlighter wrap the page's text in elements; Recogito paints through CSS.highlights, as we do, what stands in the window, and keeps an index of all; of more than 2,000 ranges we paint what is within four heights of the window, the rest as the reader scrolls.",
    tables: [tableOf(races)],
    remarks: fasterThanOurs(races),
  };
};
