import { expect, test } from 'vitest';
import { CopyProbe } from '../../lib/compare/index';

const PASSAGE = '会同街道核对公租房名册并逐户上门回访，清退不合条件的住户八户';
const probe = new CopyProbe([
  { id: 'a', text: `一是${PASSAGE}。` },
  { id: 'b', text: '二是更换泵站老化的阀门并重新铺设供水管网三公里。' },
]);

test('finds the texts that share a passage, whatever stands around it', () => {
  expect([...probe.match(`经研究，${PASSAGE}，结果入档。`)]).toEqual(['a']);
});

test('is silent on a short likeness and on other words', () => {
  expect([...probe.match('会同街道核对名册，更换阀门。')]).toEqual([]);
  expect([...probe.match('')]).toEqual([]);
});
