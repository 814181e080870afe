import { useId } from 'preact/hooks';
import { SeverityMark } from '../../components/finding/SeverityMark';
import { useLabels } from '../../components/hooks/use-labels';
import { PAIR_RULES, RULES, VERSION_RULES } from '../../lib/checks/index';
import { listNotices } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import { useLive, valueOr } from '../page-shell/use-live';

interface RuleSettingsProps {
  disabled: readonly string[];
  onChange: (disabled: string[]) => void;
}

/** Every rule with what it looks for, how often it spoke in the library, and a switch. */
export function RuleSettings({ disabled, onChange }: RuleSettingsProps) {
  const labels = useLabels();
  const { database } = usePage();
  const id = useId();
  const notices = valueOr(
    useLive(() => listNotices(database), [database]),
    [],
  );
  const counts = new Map<string, number>();
  for (const { findings } of notices)
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return (
    <>
      <p class="soft">{labels.text('settings.rulesHint')}</p>
      <ul class="options-rules">
        {[...RULES, ...VERSION_RULES, ...PAIR_RULES].map(({ name, label, description, severity }) => (
          <li key={name}>
            <input
              id={`${id}-${name}`}
              type="checkbox"
              checked={!disabled.includes(name)}
              aria-describedby={`${id}-${name}-what`}
              onChange={() =>
                onChange(
                  disabled.includes(name) ? disabled.filter((rule) => rule !== name) : [...disabled, name],
                )
              }
            />
            <span>
              <label for={`${id}-${name}`}>{label[labels.language]}</label>{' '}
              <SeverityMark severity={severity} />
              <br />
              <span id={`${id}-${name}-what`} class="soft small">
                {description[labels.language]}
              </span>
            </span>
            {counts.has(name) ? (
              <a
                href={`/library.html#/findings?f.rule=${name}`}
                aria-label={labels.text('finding.count', {
                  rule: label[labels.language],
                  count: counts.get(name)!,
                })}
              >
                {labels.number(counts.get(name)!)}
              </a>
            ) : (
              <span class="soft">{labels.number(0)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
