import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useLabels } from '../hooks/use-labels';
import './charts.css';
import { standaloneSvg } from './standalone-svg';

interface ChartFrameProps {
  title: string;
  hint: string;
  width: number;
  height: number;
  /** The same figures in words, a line a mark. */
  lines: readonly { key: string; text: string; href: string }[];
  onSave: (svg: string) => void;
  children: ComponentChildren;
}

/** A picture with its name, its figures as a list, and a way to save it. */
export function ChartFrame({ title, hint, width, height, lines, onSave, children }: ChartFrameProps) {
  const labels = useLabels();
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="soft small">{hint}</p>
      </figcaption>
      <div class="chart-drawing">
        <svg
          ref={svg}
          class="chart-svg"
          role="group"
          aria-labelledby={`${id}-title`}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          {children}
        </svg>
      </div>
      <div class="row chart-tools">
        <button
          type="button"
          class="small"
          onClick={() => svg.current && onSave(standaloneSvg(svg.current, title))}
        >
          {labels.text('pictures.save')}
        </button>
        <details>
          <summary class="small">{labels.text('pictures.table')}</summary>
          <ul class="small chart-lines">
            {lines.map(({ key, text, href }) => (
              <li key={key}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </figure>
  );
}
