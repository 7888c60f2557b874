import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStrings } from '../page-hooks.js';
import type { Profile, ProfileDoor } from '../profile-door.js';
import { Icon } from './icons.js';

/** What a deletion or a switch is about, so that it can be sent and the list read anew. */
type Change = (door: ProfileDoor) => Promise<void>;

/** What the shop remembers of the shopper: the choices, each thing that is known, and a way to be rid of it. */
export function ProfilePanel({ door }: { readonly door: ProfileDoor }): JSX.Element {
  const { t, language } = useStrings();
  const [profile, setProfile] = useState<Profile | null>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);

  const run = async (change: Change): Promise<void> => {
    setBusy(true);
    try {
      await change(door);
      setProfile(await door.read(language));
      setFailed(false);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  useEffect(() => {
    void run(async () => undefined);
  }, [door, language]);

  const failure = failed && (
    <p class="failed" role="alert">
      <Icon name="alert" />
      {t.profileFailed}
      <button type="button" onClick={() => void run(async () => undefined)}>
        {t.retry}
      </button>
    </p>
  );
  if (profile === null) return <div class="profile">{failure || <p class="profile-text">{t.profileLoading}</p>}</div>;
  const { choices, wishes, liked, disliked } = profile;
  const nothing = wishes.length + liked.length + disliked.length === 0;
  return (
    <div class="profile" aria-busy={busy}>
      {failure}
      <Switch
        label={t.profileRemembered}
        hint={t.profileRememberedHint}
        on={choices.remembered}
        onToggle={(remembered) => void run((to) => to.choose({ remembered }))}
      />
      <Switch
        label={t.profilePersonalised}
        hint={t.profilePersonalisedHint}
        on={choices.personalised}
        onToggle={(personalised) => void run((to) => to.choose({ personalised }))}
      />
      {nothing && <p class="profile-text">{t.profileEmpty}</p>}
      <Entries
        title={t.profileWishes}
        entries={wishes.map(({ key, label }) => ({ id: key, name: label }))}
        onForget={(wish) => void run((to) => to.forget({ wish }))}
      />
      <Entries
        title={t.profileLiked}
        entries={liked}
        onForget={(product) => void run((to) => to.forget({ product }))}
      />
      <Entries
        title={t.profileDisliked}
        entries={disliked}
        onForget={(product) => void run((to) => to.forget({ product }))}
      />
      {!nothing && (
        <button type="button" class="button button-quiet" onClick={() => void run((to) => to.forget({}))}>
          <Icon name="trash" />
          {t.profileForgetAll}
        </button>
      )}
    </div>
  );
}

function Switch({
  label,
  hint,
  on,
  onToggle,
}: {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}): JSX.Element {
  return (
    <label class="profile-switch">
      <input type="checkbox" checked={on} onChange={() => onToggle(!on)} />
      <span>
        <b>{label}</b>
        <span class="profile-text">{hint}</span>
      </span>
    </label>
  );
}

function Entries({
  title,
  entries,
  onForget,
}: {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly onForget: (id: string) => void;
}): JSX.Element | null {
  const { t } = useStrings();
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="profile-entries">
        {entries.map(({ id, name }) => (
          <li key={id} class="chip">
            <span class="chip-label">{name}</span>
            <button type="button" class="chip-remove" aria-label={t.profileForget(name)} onClick={() => onForget(id)}>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
