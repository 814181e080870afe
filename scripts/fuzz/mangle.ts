import type { Chance } from '../../tests/fixtures/edited/random';
import { goldenText } from '../bench/material';

const text = goldenText(200_000);
const WORDS =
  '整改 问题 关于 针对 “ ” ‘ ’ （ ） ( ) 、 。 ， ； ： 一是 二是 ① ⑴ 1. 1． 1） 一、 (一) 第一， \n \t \u00a0 \u200b \u202e \u2066 \ud83d \udc00 𠮷 12.6万元 99.13% 2024年2月30日 二〇二三年七月 至 全部完成 整改情况: 整改措施: 序号 | 《 》 举一反三、 \0 İ ㈠ ０'.split(
    ' ',
  );

/** How long a piece is at most: most are short, since what breaks a reader is seldom long. */
const LENGTHS = [60, 60, 60, 200, 200, 600, 3000];

/** A piece of a real text, mangled: pieces cut out, doubled, moved, words strewn in. */
export const mangle = (chance: Chance): string => {
  const start = chance.between(0, text.length - 1);
  const most = chance.pick(LENGTHS);
  let piece = text.slice(start, start + chance.between(0, most));
  for (let edit = chance.between(0, 2 + most / 300); edit > 0; edit -= 1) {
    const at = chance.between(0, piece.length);
    const end = Math.min(piece.length, at + chance.between(0, most / 10));
    const kind = chance.next();
    if (kind < 0.3) piece = piece.slice(0, at) + piece.slice(end);
    else if (kind < 0.5) piece = piece.slice(0, end) + piece.slice(at);
    else if (kind < 0.6)
      piece = piece.slice(0, at) + piece.slice(at, end).repeat(chance.between(2, 40)) + piece.slice(end);
    else piece = piece.slice(0, at) + chance.pick(WORDS).repeat(chance.between(1, 5)) + piece.slice(at);
  }
  return piece;
};
