import { browser } from 'wxt/browser';
import { useLabels } from '../../components/hooks/use-labels';
import { KeySettings } from '../../components/keyboard/KeySettings';
import { MarkSettings } from '../../components/notice/MarkSettings';
import { LANGUAGE_NAMES, LANGUAGES, type LanguageChoice } from '../../lib/labels/index';
import { changeSettings } from '../../lib/messaging/index';
import type { Settings } from '../../lib/model/settings';
import { openPage } from '../page-shell/open-page';
import { usePage } from '../page-shell/page-context';
import { ReviewerName } from '../page-shell/ReviewerName';
import { SiteSettings } from '../page-shell/SiteSettings';
import { RuleSettings } from './RuleSettings';
import './options.css';

const READING_MODES = [
  ['auto', 'settings.readAutomatically'],
  ['click', 'settings.readOnClick'],
] as const;

/** All settings on one page; each is kept as soon as it is changed. */
export function Options() {
  const labels = useLabels();
  const { settings, keys } = usePage();
  const change = (patch: Partial<Settings>) => void changeSettings(patch);
  return (
    <main class="options">
      <h1>{labels.text('settings.title')}</h1>

      <section class="stack">
        <h2>{labels.text('settings.language')}</h2>
        <select
          aria-label={labels.text('settings.language')}
          value={settings.language}
          onChange={(event) => change({ language: event.currentTarget.value as LanguageChoice })}
        >
          <option value="auto">{labels.text('settings.languageAuto')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </section>

      <section class="stack">
        <h2>{labels.text('settings.reviewer')}</h2>
        <ReviewerName />
      </section>

      <section class="stack">
        <h2>{labels.text('settings.reading')}</h2>
        <fieldset class="stack">
          <legend class="soft">{labels.text('settings.readingMode')}</legend>
          {READING_MODES.map(([mode, label]) => (
            <label key={mode} class="row">
              <input
                type="radio"
                name="reading-mode"
                checked={settings.readingMode === mode}
                onChange={() => change({ readingMode: mode })}
              />
              {labels.text(label)}
            </label>
          ))}
        </fieldset>
        <h3>{labels.text('settings.sites')}</h3>
        <SiteSettings />
      </section>

      <section class="stack">
        <h2>{labels.text('settings.highlights')}</h2>
        <MarkSettings shown={settings.shownMarks} colors={settings.markColors} onChange={change} />
      </section>

      <section class="stack">
        <h2>{labels.text('settings.keys')}</h2>
        <KeySettings keys={keys} onChange={(changed) => change({ keys: changed })} />
      </section>

      <section class="stack">
        <h2>{labels.text('settings.rules')}</h2>
        <RuleSettings
          disabled={settings.disabledRules}
          onChange={(disabledRules) => change({ disabledRules })}
        />
      </section>

      <section class="stack">
        <h2>{labels.text('settings.about')}</h2>
        <p>{labels.text('settings.privacy')}</p>
        <p class="row">
          <span class="soft">
            {labels.text('settings.version', { version: browser.runtime.getManifest().version })}
          </span>
          <button type="button" class="link" onClick={() => void openPage('/welcome.html')}>
            {labels.text('settings.welcome')}
          </button>
        </p>
      </section>
    </main>
  );
}
