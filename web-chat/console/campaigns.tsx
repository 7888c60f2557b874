import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../chat/components/icons.js';
import { type Campaign, type CampaignDraft, type MerchantApi, MerchantApiError } from './merchant-api.js';
import { useConsoleStrings } from './strings.js';
import { useList } from './use-list.js';

const DAY_MS = 86_400_000;

/** What `datetime-local` wants: local time to the minute. */
function localTime(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Reads the form; null where no phrase was given. */
function draftOf(form: FormData): CampaignDraft | null {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const phrases = (['zh', 'en'] as const)
    .map((language) => ({ language, text: text(`phrase-${language}`) }))
    .filter((phrase) => phrase.text !== '');
  if (phrases.length === 0) return null;
  return {
    name: text('name'),
    kind: 'voice-coupon',
    phrases,
    discount: { type: text('type') === 'amount' ? 'amount' : 'percent', value: Number(text('value')) },
    appliesTo: { all: true },
    startsAt: new Date(text('starts')).toISOString(),
    endsAt: new Date(text('ends')).toISOString(),
    couponTtlMinutes: Number(text('minutes')),
    maxRedemptions: Number(text('maximum')),
    maxPerShopper: Number(text('perShopper')),
  };
}

function CampaignForm({
  onCreate,
}: {
  readonly onCreate: (draft: CampaignDraft) => Promise<string | null>;
}): JSX.Element {
  const { t } = useConsoleStrings();
  const [problem, setProblem] = useState<string | null>(null);
  const [now] = useState(() => Date.now());
  const number = (name: string, label: string, initial: number, most: number): JSX.Element => (
    <label class="field">
      <span>{label}</span>
      <input type="number" name={name} required min={1} max={most} defaultValue={String(initial)} />
    </label>
  );
  return (
    <form
      class="panel form"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const draft = draftOf(new FormData(form));
        const failure = draft === null ? t.phraseNeeded : await onCreate(draft);
        setProblem(failure);
        if (failure === null) form.reset();
      }}
    >
      <h3>{t.newCampaign}</h3>
      <label class="field field-wide">
        <span>{t.name}</span>
        <input name="name" required maxLength={120} autocomplete="off" />
      </label>
      <label class="field">
        <span>{t.phraseZh}</span>
        <input name="phrase-zh" lang="zh" maxLength={120} autocomplete="off" />
      </label>
      <label class="field">
        <span>{t.phraseEn}</span>
        <input name="phrase-en" lang="en" maxLength={120} autocomplete="off" />
      </label>
      <div class="field">
        <span aria-hidden="true">{t.discount}</span>
        <span class="pair">
          <input
            type="number"
            name="value"
            aria-label={t.discount}
            required
            min={1}
            max={1_000_000}
            step="any"
            defaultValue="10"
          />
          <select name="type" aria-label={`${t.percent} / ${t.amount}`}>
            <option value="percent">{t.percent}</option>
            <option value="amount">{t.amount}</option>
          </select>
        </span>
      </div>
      {number('minutes', t.minutes, 30, 525_600)}
      <label class="field">
        <span>{t.starts}</span>
        <input type="datetime-local" name="starts" required defaultValue={localTime(now)} />
      </label>
      <label class="field">
        <span>{t.ends}</span>
        <input type="datetime-local" name="ends" required defaultValue={localTime(now + 14 * DAY_MS)} />
      </label>
      {number('maximum', t.maximum, 1000, 1_000_000)}
      {number('perShopper', t.perShopper, 1, 1000)}
      {problem !== null && (
        <p class="problem field-wide" role="alert">
          <Icon name="alert" />
          {problem}
        </p>
      )}
      <button type="submit" class="button button-main">
        {t.create}
      </button>
    </form>
  );
}

function CampaignRow({
  campaign,
  onDelete,
}: {
  readonly campaign: Campaign;
  readonly onDelete: () => void;
}): JSX.Element {
  const { t, language } = useConsoleStrings();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const { type, value } = campaign.discount;
  return (
    <li class="panel campaign">
      <div>
        <h3>{campaign.name}</h3>
        <ul class="phrases">
          {campaign.phrases.map((phrase) => (
            <li key={`${phrase.language}:${phrase.text}`} lang={phrase.language}>
              <Icon name="microphone" />
              {phrase.text}
            </li>
          ))}
        </ul>
        <p class="lead">
          {t.off(type === 'percent' ? `${value} %` : String(value))} · {date.format(new Date(campaign.startsAt))} –{' '}
          {date.format(new Date(campaign.endsAt))}
        </p>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={t.removeNamed(campaign.name)}
        title={t.remove}
        onClick={onDelete}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

/** Voice coupons: what there is, one more, one less. */
export function Campaigns({ api }: { readonly api: MerchantApi }): JSX.Element {
  const { t } = useConsoleStrings();
  const { items, problem, reload } = useList(api.campaigns);
  const [failure, setFailure] = useState<string | null>(null);
  const change = async (call: Promise<void>): Promise<string | null> => {
    try {
      await call;
    } catch (error) {
      if (!(error instanceof MerchantApiError)) throw error;
      return error.detail;
    }
    await reload();
    return null;
  };
  return (
    <>
      <h2>{t.campaigns}</h2>
      <p class="lead">{t.campaignsHint}</p>
      {(problem ?? failure) !== null && (
        <p class="problem" role="alert">
          <Icon name="alert" />
          {problem ?? failure}
        </p>
      )}
      {items === null && problem === null && <p class="lead">{t.loading}</p>}
      {items?.length === 0 && (
        <div class="panel empty">
          <span class="empty-sign">
            <Icon name="ticket" />
          </span>
          <p>{t.noCampaigns}</p>
        </div>
      )}
      <ul class="stack">
        {items?.map((campaign) => (
          <CampaignRow
            key={campaign.id}
            campaign={campaign}
            onDelete={async () => setFailure(await change(api.deleteCampaign(campaign.id)))}
          />
        ))}
      </ul>
      <CampaignForm onCreate={(draft) => change(api.createCampaign(draft))} />
    </>
  );
}
