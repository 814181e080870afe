import { useLabels } from '../hooks/use-labels';
import { ScrollRegion } from '../page/ScrollRegion';
import './exchange.css';

interface RowPreviewProps {
  table: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The first rows of a table as they would be written. */
export function RowPreview({ table, headings, rows }: RowPreviewProps) {
  const labels = useLabels();
  if (rows.length === 0) return <p class="soft">{labels.text('exchange.previewEmpty')}</p>;
  return (
    <ScrollRegion class="exchange-preview" label={labels.text('exchange.preview', { table })}>
      <table>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('\t')}>
              {cells.map((cell, at) => (
                <td key={headings[at]} title={cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
