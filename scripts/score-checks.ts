import { scoreFolder, totalOf } from '../tests/checks/scoring';

/** Prints recall and precision of errors and warnings on the project's own marked notices, with every miss and wrong alarm. */
for (const folder of ['drafted', 'blind', 'second-blind']) {
  const scores = scoreFolder(folder);
  const { planted, nearMisses, recall, precision } = totalOf(scores);
  for (const { file, missed, wrong } of scores) {
    for (const line of missed) console.log(`${folder}/${file} missed ${line}`);
    for (const line of wrong) console.log(`${folder}/${file} wrong ${line}`);
  }
  console.log(
    `${folder}: ${planted} planted, ${nearMisses} near misses; recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
  );
}
