import { useEffect, useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { listSites, removeSite, setSite } from '../../lib/store/index';
import { usePage } from './page-context';
import { giveUpSite, isSiteGranted, originOf, readableHost, requestSite } from './site-access';
import { useLive, valueOr } from './use-live';

/** The sites that the manifest names; a reader of Firefox can take even these back. */
const FIXED_ORIGIN = '*://*.gov.cn/*';

/** The host that a reader means by `www.example.org` or by a whole address; null for what is none. */
const hostIn = (typed: string): string | null => {
  const address = /^[a-z]+:\/\//iu.test(typed) ? typed : `https://${typed}`;
  const host = readableHost(address.trim());
  return host?.includes('.') ? host : null;
};

/** The sites on which notices are read without being asked. */
export function SiteSettings() {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [granted, setGranted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState('');
  const sites = valueOr(
    useLive(() => listSites(database), [database]),
    [],
  ).filter(({ autoRead }) => autoRead);
  const origins = [FIXED_ORIGIN, ...sites.map(({ host }) => originOf(host))];
  const asked = origins.join(' ');

  useEffect(() => {
    void Promise.all(
      asked.split(' ').map(async (origin) => [origin, await isSiteGranted(origin)] as const),
    ).then((answers) => setGranted(new Map(answers)));
  }, [asked]);

  const allow = async (origin: string): Promise<boolean> => {
    const isGranted = await requestSite(origin).catch(() => false);
    setGranted(new Map(granted).set(origin, isGranted));
    setTold(isGranted ? '' : labels.text('popup.permissionRefused'));
    return isGranted;
  };
  const add = async () => {
    const host = hostIn(typed);
    if (!host) return setTold(labels.text('settings.siteInvalid'));
    if (!(await allow(originOf(host)))) return;
    await attempt(() => setSite(database, host, true));
    setTyped('');
  };
  const remove = async (id: string, host: string) => {
    await attempt(() => removeSite(database, id));
    await giveUpSite(originOf(host)).catch(() => false);
  };
  const access = (origin: string) =>
    granted.get(origin) === false ? (
      <button type="button" class="small" onClick={() => void allow(origin)}>
        {labels.text('settings.allow')}
      </button>
    ) : (
      <span class="soft small">{labels.text('settings.allowed')}</span>
    );
  return (
    <div class="stack">
      <ul class="stack">
        <li class="row">
          <span>{labels.text('settings.sitesFixed')}</span>
          <span class="soft small">
            {labels.text(
              granted.get(FIXED_ORIGIN) === false ? 'settings.sitesFixedMissing' : 'settings.sitesFixedHint',
            )}
          </span>
          {granted.get(FIXED_ORIGIN) === false && access(FIXED_ORIGIN)}
        </li>
        {sites.map(({ id, host }) => (
          <li key={id} class="row">
            <span>{host}</span>
            {access(originOf(host))}
            <button
              type="button"
              class="quiet small"
              aria-label={labels.text('settings.siteRemove', { host })}
              onClick={() => void remove(id, host)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          aria-label={labels.text('settings.siteHost')}
          placeholder={labels.text('settings.siteHost')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{labels.text('settings.siteAdd')}</button>
        <span role="status" class="small">
          {told}
        </span>
      </form>
    </div>
  );
}
