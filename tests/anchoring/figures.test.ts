import { expect, test } from 'vitest';
import { compareFigures, findFigures } from '../../lib/anchoring';
import { wrapNotice } from '../fixtures/edited/write-notice';

const figuresOf = (text: string, start = 0, end = text.length) =>
  findFigures(wrapNotice(text, [], [], []), start, end).map((figure) => figure.text);

test.each([
  ['追回12.6万元，约谈3人', ['12.6万元', '3人']],
  ['2023年5月8日印发，5月12日起施行', ['2023年5月8日', '5月12日']],
  ['办结率由７１％提高到96%', ['７１％', '96%']],
  ['没有数字', []],
])('%s prints %j', (text, figures) => {
  expect(figuresOf(text)).toEqual(figures);
});

test('a figure that the edge of a quote cuts is given whole', () => {
  const text = '追回12.6万元，约谈3人';
  expect(figuresOf(text, text.indexOf('.6'), text.indexOf('万'))).toEqual(['12.6万元']);
});

test('figures are paired between those that stayed', () => {
  const figure = (text: string) => ({ text, start: 0, end: text.length });
  const changes = compareFigures(
    ['12.6万元', '3人', '96%'].map(figure),
    ['2.6万元', '3人', '97%', '5次'].map(figure),
  ).map(({ old, new: now }) => [old?.text ?? null, now?.text ?? null]);
  expect(changes).toEqual([
    ['12.6万元', '2.6万元'],
    ['96%', '97%'],
    [null, '5次'],
  ]);
  expect(compareFigures([figure('１２％')], [figure('12%')])).toEqual([]);
});
