import type { ComponentChildren } from 'preact';
import type { Trust } from '../../lib/model/annotation';
import type { Measure } from '../../lib/model/notice';
import { useLabels } from '../hooks/use-labels';
import { MarkedText } from '../text/MarkedText';
import type { TextMark } from '../text/split-marks';
import './measure-item.css';

interface MeasureItemProps {
  measure: Measure;
  /** Offsets count in the notice's text. */
  marks: readonly TextMark[];
  trust?: Trust;
  onJump?: () => void;
  /** What can be done with it. */
  children?: ComponentChildren;
}

/** One measure with its figures marked; its ordinal leads to its place on the page. */
export function MeasureItem({ measure, marks, trust = 'auto', onJump, children }: MeasureItemProps) {
  const labels = useLabels();
  const ordinal = measure.ordinal ?? labels.value('measureType', measure.type);
  return (
    <li class="measure-item">
      <p lang="zh-CN">
        {onJump ? (
          <button
            type="button"
            class="link measure-item-ordinal"
            title={labels.text('action.goTo')}
            onClick={onJump}
          >
            {ordinal}
          </button>
        ) : (
          <span class="measure-item-ordinal">{ordinal}</span>
        )}{' '}
        <MarkedText text={measure.text} marks={marks} offset={measure.start} />
        {trust !== 'auto' && <span class="soft small"> {labels.value('trust', trust)}</span>}
      </p>
      {children && <div class="row small">{children}</div>}
    </li>
  );
}
