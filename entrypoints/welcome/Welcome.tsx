import { useLabels } from '../../components/hooks/use-labels';
import { openPage } from '../page-shell/open-page';
import { ReviewerName } from '../page-shell/ReviewerName';
import { SiteSettings } from '../page-shell/SiteSettings';
import './welcome.css';

/** The first page after installation: what is read and where, the sites, and a notice to try. */
export function Welcome() {
  const labels = useLabels();
  return (
    <main class="welcome">
      <h1>{labels.text('welcome.title')}</h1>
      <p class="welcome-lead">{labels.text('welcome.lead')}</p>
      <section>
        <h2>{labels.text('welcome.whatTitle')}</h2>
        <p>{labels.text('welcome.what')}</p>
      </section>
      <section>
        <h2>{labels.text('welcome.whereTitle')}</h2>
        <p>{labels.text('welcome.where')}</p>
      </section>
      <section>
        <h2>{labels.text('welcome.sitesTitle')}</h2>
        <p>{labels.text('welcome.sites')}</p>
        <SiteSettings />
      </section>
      <section>
        <h2>{labels.text('welcome.nameTitle')}</h2>
        <ReviewerName />
      </section>
      <section>
        <h2>{labels.text('welcome.tryTitle')}</h2>
        <p>{labels.text('welcome.try')}</p>
        <p class="row">
          <button type="button" class="primary" onClick={() => void openPage('/sample.html')}>
            {labels.text('welcome.openSample')}
          </button>
          <button type="button" onClick={() => void openPage('/library.html')}>
            {labels.text('welcome.done')}
          </button>
        </p>
      </section>
    </main>
  );
}
